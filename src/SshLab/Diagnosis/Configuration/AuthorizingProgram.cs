using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Configuration;

/// <summary>A program that sshd asks who may log in: it hands out keys, or principals.</summary>
/// <remarks>
/// Source: OpenSSH <c>misc.c</c>, <c>subprocess</c>: "Could not stat …", "Unsafe … bad ownership or modes"; <c>auth2-pubkey.c</c>,
/// <c>user_key_command_allowed2</c>, <c>match_principals_command</c>: "No user for … specified", "…User … not found", "failed, status %d".
/// </remarks>
/// <param name="Keyword">The keyword of sshd_config, as the manual writes it: <c>AuthorizedKeysCommand</c>.</param>
/// <param name="Words">The program and its arguments, as they are configured: with their tokens.</param>
/// <param name="User">What the keyword's User is set to.</param>
/// <param name="Runner">That account; null when there is none, or it was not looked up.</param>
/// <param name="RunnerMissing">Whether the server was asked for the account and has none.</param>
internal sealed record AuthorizingProgram(string Keyword, IReadOnlyList<string> Words, string User, AccountFacts? Runner, bool RunnerMissing)
{
    private const int Execute = 0b001_001_001;

    private static readonly Version LinesToldSince = new(8, 9);

    /// <summary>The program, without its arguments.</summary>
    public string Path => Words[0];

    /// <summary>Returns the program that hands out keys; null when there is none.</summary>
    public static AuthorizingProgram? OfKeys(ServerFacts server) => server.Sshd.AuthorizedKeysCommand is not { } path ? null
        : new("AuthorizedKeysCommand", WordsOf(server, "authorizedkeyscommand", path), Value(server, "authorizedkeyscommanduser"), server.Sshd.KeyCommandUser, server.Sshd.KeyCommandUserMissing);

    /// <summary>Returns the program that hands out principals; null when there is none.</summary>
    public static AuthorizingProgram? OfPrincipals(ServerFacts server) => server.Sshd.AuthorizedPrincipalsCommand is not { } path ? null
        : new("AuthorizedPrincipalsCommand", WordsOf(server, "authorizedprincipalscommand", path), Value(server, "authorizedprincipalscommanduser"), server.Sshd.PrincipalsCommandUser, server.Sshd.PrincipalsCommandUserMissing);

    /// <summary>Returns why sshd gets nothing of it; null when nothing is seen of the kind.</summary>
    public ProgramTrouble? Trouble(ServerFacts server)
    {
        if (User == "none")
            return new($"no {Keyword}User is set, so {VisibleText.Of(Path)} is passed over");
        if (RunnerMissing)
            return new($"{Keyword}User is {VisibleText.Of(User)}, and there is no such account");
        if (AuthorizingCall.UnknownToken(this, server.Sshd.Version) is { } token)
            return new($"{Keyword} has {token}, which is no token that this sshd (OpenSSH {server.Sshd.Version}) knows there: it ends the connection as soon as it would start the program (unknown key {token})") { NextStep = $"Take {token} out of that line: sshd_config(5), TOKENS, lists what this version knows." };
        var seen = PathResolution.Follow(Path, server.Paths);
        if (seen.End == PathKind.Unknown)
            return new($"needs root to look at {VisibleText.Of(seen.Final)} ({Keyword})") { Unknown = true };
        if (seen.End != PathKind.File)
            return new($"{VisibleText.Of(seen.Final)} {(seen.End == PathKind.Missing ? "does not exist" : "is not a program")}");
        var wrong = RootOwnedPath.Unsafe(seen.Final, server, exactly: false);
        if (wrong.Count > 0)
            return new(string.Join("; ", wrong.Select(PathText.Of))) { Changes = [.. wrong.SelectMany(part => RootOwnedPath.Mend(part, server, exactly: false))] };
        return OfExecution(seen, server) ?? OfLog(server);
    }

    /// <summary>How to see by hand what it says of this login, as the command that a person would type.</summary>
    /// <param name="login">The login.</param>
    /// <param name="certificate">What the client presents; null when it is a plain key.</param>
    public string ByHand(LoginView login, SshCertificate? certificate) =>
        $"See what it prints: `{AuthorizingCall.Of(this, login, certificate)}`{(TellsLines(login.Server) ? ", or what sshd makes of it: `sshlab diagnose --watch`" : "")}.";

    /// <summary>How to mend it by hand.</summary>
    /// <param name="trouble">Why sshd gets nothing of it.</param>
    /// <param name="login">The login.</param>
    /// <param name="certificate">What the client presents; null when it is a plain key.</param>
    public string ToMend(ProgramTrouble trouble, LoginView login, SshCertificate? certificate) =>
        trouble.NextStep ?? $"Run it as sshd does, and mend what it says: `{AuthorizingCall.Of(this, login, certificate)}`.";

    /// <summary>Before 8.9 sshd says nowhere how many keys it got; of principals it always says that none was right.</summary>
    private bool TellsLines(ServerFacts server) => Keyword == "AuthorizedPrincipalsCommand" || !(server.Sshd.Version < LinesToldSince);

    /// <summary>The account that it is given runs it; a script must be readable by it too.</summary>
    private ProgramTrouble? OfExecution(PathResolution seen, ServerFacts server)
    {
        var program = server.Paths[seen.Final];
        if ((program.Mode & Execute) == 0)
            return new($"nobody may execute it: {PathText.Of(program)}") { Changes = [new SetMode(program.Path, Clear: 0, Add: Execute)] };
        if (Runner is not { Uid: > 0 } runner)
            return null;
        if (seen.Crossed.FirstOrDefault(directory => Access.MaySearch(directory, runner) == false) is { } closed)
            return new($"{VisibleText.Of(runner.Name)} cannot reach it: {PathText.Of(closed)}") { Changes = [new SetMode(closed.Path, Clear: 0, Add: Access.Missing(closed, runner, 1))] };
        // What may be executed may be searched, bit for bit.
        return Access.MaySearch(program, runner) != false ? null
            : new($"{VisibleText.Of(runner.Name)} may not execute it: {PathText.Of(program)}") { Changes = [new SetMode(program.Path, Clear: 0, Add: Access.Missing(program, runner, 5))] };
    }

    private ProgramTrouble? OfLog(ServerFacts server)
    {
        string[] failures = ["failed, status", "exited on signal", "exited abnormally", $"Unsafe {Keyword}", $"Could not stat {Keyword}", $"No user for {Keyword}"];
        return server.Sshd.Log.LastOrDefault(line => line.Contains(Keyword, StringComparison.Ordinal)) is { } said && failures.Any(failure => said.Contains(failure, StringComparison.Ordinal))
            ? new($"sshd's log: {VisibleText.Of(said.Trim(), 300)}") : null;
    }

    private static IReadOnlyList<string> WordsOf(ServerFacts server, string keyword, string path) =>
        SshdConfigLine.Read($"{keyword} {Value(server, keyword)}", 1).Arguments is { Count: > 0 } words ? [path, .. words.Skip(1).Select(word => word.Value)] : [path];

    private static string Value(ServerFacts server, string keyword) => server.Sshd.Configuration?.GetValueOrDefault(keyword)?[0] ?? "";
}
