using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis;

/// <summary>The facts that decide most logins, a line each, for whoever has to look further where no cause was found. Pure.</summary>
public static class FactSummary
{
    private static readonly string[] Keywords =
    [
        "pubkeyauthentication", "authorizedkeysfile", "authorizedkeyscommand", "authenticationmethods", "strictmodes", "usepam", "permitrootlogin", "allowusers", "denyusers", "allowgroups",
        "denygroups", "pubkeyacceptedalgorithms", "requiredrsasize", "revokedkeys", "trustedusercakeys", "forcecommand", "chrootdirectory", "loglevel",
    ];

    /// <summary>Returns the lines, safe to print; of what was not seen there is none.</summary>
    public static IReadOnlyList<string> Of(FactSet facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return [.. OfLogin(facts), .. facts.Server is { } server ? OfServer(server, facts.Client?.Keys ?? []) : []];
    }

    private static IEnumerable<string> OfLogin(FactSet facts)
    {
        if (facts.Login is not { } login)
            yield break;
        yield return $"login: {login.Command}";
        if (login.Offered.Count > 0)
            yield return $"offered: {string.Join(", ", login.Offered)}";
        if (login.MethodsThatCanContinue.Count > 0)
            yield return $"the server takes: {string.Join(", ", login.MethodsThatCanContinue)}";
    }

    private static IEnumerable<string> OfServer(ServerFacts server, IReadOnlyList<PublicKey> keys)
    {
        yield return $"sshd: {VisibleText.Of(server.Sshd.Software ?? "version not known")} ({server.Sshd.Program ?? "program not found"}), seen as uid {server.CollectedAs}";
        if (server.Account is { } account)
            yield return VisibleText.Of($"account: {account.Name}, uid {account.Uid}, gid {account.Gid}, home {account.Home}, shell {account.Shell}", 300);
        foreach (var file in server.KeyFiles ?? [])
            yield return VisibleText.Of($"key file: {file.Path}: {Content(file, keys, server)}", 300);
        if (server.Sshd.Configuration is { } configuration)
        {
            foreach (var keyword in Keywords.Where(configuration.ContainsKey))
                yield return VisibleText.Of($"sshd -T: {keyword} {string.Join(' ', configuration[keyword])}", 200);
        }
        else if (server.Sshd.ConfigurationProblem is { } problem)
        {
            yield return VisibleText.Of($"sshd -T: {problem}", 200);
        }
        if (server.Selinux is { Enabled: true } selinux)
            yield return $"SELinux: {(selinux.Enforcing == true ? "enforcing" : "permissive")}, {selinux.Denials.Count} denials of sshd";
        foreach (var line in server.Sshd.Log.TakeLast(5))
            yield return $"sshd's log: {VisibleText.Of(line.TrimEnd(), 300)}";
    }

    private static string Content(KeyFileFacts file, IReadOnlyList<PublicKey> keys, ServerFacts server)
    {
        if (file.RealPath is null)
            return "not there";
        if (file.Content is not { } bytes)
            return "not read";
        var content = AuthorizedKeys.Read(bytes, server.Sshd.Version);
        var held = keys.Any(key => content.Admitting(key) is not null);
        return $"{content.Lines.Count(line => line.Key is not null)} keys, {(held ? "the client's among them" : "the client's not among them")}{(file.ReadableByUser == false ? ", not readable by the account" : "")}";
    }
}
