using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>The directory that sshd locks the user into is missing, is not root's alone, or has no shell in it.</summary>
/// <remarks>Source: sshd_config(5), ChrootDirectory; OpenSSH <c>session.c</c>, <c>safely_chroot</c>: "bad ownership or modes for chroot directory %s". The key is accepted; the session dies.</remarks>
internal sealed class ChrootDirectoryBroken : IRule
{
    private const string Keyword = "chrootdirectory";

    public string Id => "chroot-directory-broken";

    public string Title => "sshd cannot lock the user into ChrootDirectory";

    public Cause Cause => Cause.Damage;

    /// <summary>Whether the directory itself ends the session.</summary>
    public static bool IsBroken(ServerFacts server, LoginConfiguration configuration, AccountFacts account) =>
        DirectoryOf(configuration, account) is { } directory && Look(directory, server) is { } seen && (seen.End is PathKind.Missing or PathKind.File || RootOwnedPath.Unsafe(seen.Final, server, exactly: true).Count > 0);

    public RuleResult Judge(FactSet facts) => ConfigurationRule.Judge(facts, (configuration, server, account) =>
    {
        if (DirectoryOf(configuration, account) is not { } directory)
            return RuleResult.Healthy;
        var seen = Look(directory, server);
        if (seen.End == PathKind.Unknown)
            return RuleResult.Unknown($"needs root to look at {VisibleText.Of(seen.Final)} (ChrootDirectory)");
        if (seen.End != PathKind.Directory)
            return Found($"ChrootDirectory {VisibleText.Of(directory)} does not exist", configuration, server, [$"{VisibleText.Of(seen.Final)} {(seen.End == PathKind.Missing ? "does not exist" : "is not a directory")}"], [],
                $"Have {VisibleText.Of(directory)} made as the service meant for this user needs it: root's, mode 0755, with whatever the session runs in it.");
        var wrong = RootOwnedPath.Unsafe(seen.Final, server, exactly: true);
        if (wrong.Count > 0)
            return Found($"sshd does not lock {account.Name} into {VisibleText.Of(directory)}: it is not root's alone", configuration, server, [.. wrong.Select(PathText.Of)], [.. wrong.SelectMany(part => RootOwnedPath.Mend(part, server, exactly: true))], null);
        return ShellMissing(directory, seen.Final, configuration, server, account);
    });

    private RuleResult ShellMissing(string directory, string real, LoginConfiguration configuration, ServerFacts server, AccountFacts account)
    {
        if (configuration.Value("forcecommand")?.StartsWith("internal-sftp", StringComparison.Ordinal) == true)
            return RuleResult.Healthy;
        var shell = account.Shell.Length > 0 ? account.Shell : "/bin/sh";
        // A link inside the chroot leads elsewhere than it does outside, so only the plain path is judged.
        if (!RootOwnedPath.Components(real == "/" ? shell : real + shell, server).Any(part => part.Kind == PathKind.Missing))
            return RuleResult.Healthy;
        IReadOnlyList<Change> changes = configuration.Deciding(Keyword) is [var line, ..] ? ConfigurationEdit.CommentOut(line, server) : [];
        return ConfigurationRule.Decided(this, $"{account.Name} is locked into {VisibleText.Of(directory)}, and there is no {VisibleText.Of(shell)} in it",
            [.. configuration.Evidence(Keyword), $"{VisibleText.Of(real + shell)} does not exist: the session cannot start"],
            changes, "Use sftp, which needs no shell with ForceCommand internal-sftp; or have the programs put into that directory.", configuration.IsPending(Keyword));
    }

    private RuleResult Found(string title, LoginConfiguration configuration, ServerFacts server, IReadOnlyList<string> evidence, IReadOnlyList<Change> changes, string? next) => RuleResult.Found(new Finding
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Title = title,
        Paths = [.. changes.SelectMany(change => change.Paths).Distinct()],
        Evidence =
        [
            .. configuration.Evidence(Keyword), .. evidence,
            .. server.Sshd.Log.LastOrDefault(line => line.Contains("chroot", StringComparison.Ordinal)) is { } said ? [$"sshd's log: {VisibleText.Of(said.Trim(), 300)}"] : Array.Empty<string>(),
        ],
        Changes = changes,
        NextStep = next,
    });

    private static PathResolution Look(string directory, ServerFacts server) => PathResolution.Follow(directory, server.Paths);

    private static string? DirectoryOf(LoginConfiguration configuration, AccountFacts account) => configuration.Value(Keyword) is not { } value || value == "none" ? null
        : value.Replace("%%", "\0", StringComparison.Ordinal).Replace("%h", account.Home, StringComparison.Ordinal).Replace("%u", account.Name, StringComparison.Ordinal)
            .Replace("%U", $"{account.Uid}", StringComparison.Ordinal).Replace('\0', '%') is ['/', ..] path ? path : null;
}
