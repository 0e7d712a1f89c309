using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The program that hands out the keys (AuthorizedKeysCommand) is missing, is not root's alone, cannot be run, or fails.</summary>
/// <remarks>
/// Source: sshd_config(5), AuthorizedKeysCommand; OpenSSH <c>misc.c</c>, <c>subprocess</c>: "Could not stat …", "Unsafe … bad ownership or modes";
/// <c>auth2-pubkey.c</c>: "AuthorizedKeysCommandUser … not found", "failed, status %d". sshd then goes on with the key files.
/// </remarks>
internal sealed class KeyCommandBroken : IRule
{
    private const string Keyword = "authorizedkeyscommand";
    private const int Execute = 0b001_001_001;

    private static readonly string[] Failures = ["failed, status", "exited on signal", "exited abnormally", "Unsafe AuthorizedKeysCommand", "Could not stat AuthorizedKeysCommand", "No user for AuthorizedKeysCommand"];

    public string Id => "key-command-broken";

    public string Title => "The program that hands out the keys does not work";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => ConfigurationRule.Judge(facts, (configuration, server, account) =>
    {
        if (server.Sshd.AuthorizedKeysCommand is not { } command)
            return RuleResult.Healthy;
        if (LoginView.Of(facts, out var because) is not { } login)
            return RuleResult.Unknown(because);
        if (new SelinuxKeyCommandDenied().Judge(facts).Findings.Count > 0)
            return RuleResult.Healthy;
        var user = configuration.Value("authorizedkeyscommanduser") ?? "";
        return OfProgram(command, user, server) is not { } trouble ? RuleResult.Healthy
            : trouble.Unknown ? RuleResult.Unknown(trouble.What)
            : Found(command, trouble, login, configuration);
    });

    private static Trouble? OfProgram(string command, string user, ServerFacts server)
    {
        if (user == "none")
            return new($"no AuthorizedKeysCommandUser is set, so {VisibleText.Of(command)} is passed over");
        if (server.Sshd.KeyCommandUserMissing)
            return new($"AuthorizedKeysCommandUser is {VisibleText.Of(user)}, and there is no such account");
        var seen = PathResolution.Follow(command, server.Paths);
        if (seen.End == PathKind.Unknown)
            return new($"needs root to look at {VisibleText.Of(seen.Final)} (AuthorizedKeysCommand)") { Unknown = true };
        if (seen.End != PathKind.File)
            return new($"{VisibleText.Of(seen.Final)} {(seen.End == PathKind.Missing ? "does not exist" : "is not a program")}");
        var wrong = RootOwnedPath.Unsafe(seen.Final, server, exactly: false);
        if (wrong.Count > 0)
            return new(string.Join("; ", wrong.Select(PathText.Of))) { Changes = [.. wrong.SelectMany(part => RootOwnedPath.Mend(part, server, exactly: false))] };
        return OfExecution(seen, server) ?? OfLog(server);
    }

    /// <summary>The account of AuthorizedKeysCommandUser runs it; a script must be readable by it too.</summary>
    private static Trouble? OfExecution(PathResolution seen, ServerFacts server)
    {
        var program = server.Paths[seen.Final];
        if ((program.Mode & Execute) == 0)
            return new($"nobody may execute it: {PathText.Of(program)}") { Changes = [new SetMode(program.Path, Clear: 0, Add: Execute)] };
        if (server.Sshd.KeyCommandUser is not { Uid: > 0 } runner)
            return null;
        if (seen.Crossed.FirstOrDefault(directory => Access.MaySearch(directory, runner) == false) is { } closed)
            return new($"{VisibleText.Of(runner.Name)} cannot reach it: {PathText.Of(closed)}") { Changes = [new SetMode(closed.Path, Clear: 0, Add: Access.Missing(closed, runner, 1))] };
        // What may be executed may be searched, bit for bit.
        return Access.MaySearch(program, runner) != false ? null
            : new($"{VisibleText.Of(runner.Name)} may not execute it: {PathText.Of(program)}") { Changes = [new SetMode(program.Path, Clear: 0, Add: Access.Missing(program, runner, 5))] };
    }

    private static Trouble? OfLog(ServerFacts server) =>
        server.Sshd.Log.LastOrDefault(line => line.Contains("AuthorizedKeysCommand", StringComparison.Ordinal)) is { } said && Failures.Any(failure => said.Contains(failure, StringComparison.Ordinal))
            ? new($"sshd's log: {VisibleText.Of(said.Trim(), 300)}") : null;

    private RuleResult Found(string command, Trouble trouble, LoginView login, LoginConfiguration configuration)
    {
        var blocks = !login.HasKey && login.Damage is null;
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = blocks ? Severity.Blocker : Severity.Risk,
            Cause = Cause,
            Title = $"{VisibleText.Of(command)}, which hands out the keys, does not work",
            Paths = [.. trouble.Changes.SelectMany(change => change.Paths).Distinct()],
            Evidence = [.. configuration.Evidence(Keyword), trouble.What, .. blocks ? ["no key file holds the key, so it has to come from that program"] : Array.Empty<string>()],
            Changes = trouble.Changes,
            NextStep = trouble.Changes.Count > 0 ? null
                : $"Run it as sshd does, and mend what it says: runuser -u {VisibleText.Of(configuration.Value("authorizedkeyscommanduser") ?? "USER")} -- {VisibleText.Of(configuration.Value(Keyword)!)} (with its tokens replaced; without any, the user's name follows).",
        });
    }

    private sealed record Trouble(string What)
    {
        public bool Unknown { get; init; }

        public IReadOnlyList<Change> Changes { get; init; } = [];
    }
}
