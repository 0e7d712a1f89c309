using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis;

/// <summary>What can be said of a host key that was sent: whose it is, as far as a trusted way in shows it. Pure.</summary>
internal static class HostKeyText
{
    /// <summary>What ssh says of a host key that is revoked on this side.</summary>
    public static readonly IReadOnlyList<string> RevokedWords = ["REVOKED HOST KEY DETECTED", "is marked as revoked", "revoked by file", "Error checking host key"];

    private static readonly string[] OtherTroubles = ["IDENTIFICATION HAS CHANGED", "no matching host key type", "Bad server host key"];
    private static readonly string[] FileKeywords = ["userknownhostsfile", "globalknownhostsfile"];

    /// <summary>Whether the key is one of the server's own; null when its keys were not seen, or none was sent.</summary>
    public static bool? IsOwn(FactSet facts) =>
        facts.Server?.HostKeys is { } own && facts.Login?.HostKey is { } sent ? own.Any(key => key.Key.Fingerprint == sent.Fingerprint) : null;

    /// <summary>The evidence about the key that was sent, and about those that the server has.</summary>
    public static IEnumerable<string> Evidence(FactSet facts)
    {
        if (facts.Login?.HostKey is { } sent)
            yield return $"the server sent {sent.Type} {sent.Fingerprint} (ssh -v: Server host key)";
        foreach (var key in facts.Server?.HostKeys ?? [])
        {
            var same = key.Key.Fingerprint == facts.Login?.HostKey?.Fingerprint;
            yield return $"{VisibleText.Of(key.Path)}.pub on the server holds {VisibleText.Of(key.Key.Type)} {key.Key.Fingerprint}{(same ? ", the one that was sent" : "")}";
        }
    }

    /// <summary>What to do first: make sure whose key it is.</summary>
    public static string Assurance(FactSet facts) => IsOwn(facts) switch
    {
        true => "The way in shows that the key is the server's own.",
        false => "None of the server's own keys was sent: another machine answers at this address, or this way in leads to another one. Check the address before anything else.",
        null => "Make sure first that it is the right server: have its administrator run `for key in /etc/ssh/ssh_host_*_key.pub; do ssh-keygen -lf $key; done` and compare the fingerprint.",
    };

    /// <summary>The files in which ssh looks for host keys.</summary>
    public static string Files(ClientFacts? client) => string.Join(", ",
        FileKeywords
            .SelectMany(keyword => client?.Configuration.GetValueOrDefault(keyword)?.Take(1) ?? [])
            .SelectMany(value => value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(file => VisibleText.Of(file)));

    /// <summary>The lines of the configuration that name a file for host keys which is not there.</summary>
    public static IEnumerable<string> Missing(ClientFacts? client) => client is null ? [] :
        from file in client.MissingKnownHosts
        from line in ClientConfiguration.All(client.ConfigurationFiles, "UserKnownHostsFile").Take(1).Select(line => line.ToString()).Concat(client.Options.Where(option => option.StartsWith("UserKnownHostsFile", StringComparison.OrdinalIgnoreCase)).Take(1).Select(option => $"-o {VisibleText.Of(option)}")).Take(1)
        select $"{VisibleText.Of(file)} does not exist: {line}";

    /// <summary>Whether ssh stopped at the host key for the reason that it has none for this host.</summary>
    public static bool IsUnknown(LoginAttempt login) =>
        login.Outcome == LoginOutcome.HostKey
        && LoginStop.Line(login, " host key is known for ", "Host key verification failed") is not null
        && LoginStop.Line(login, [.. OtherTroubles, .. RevokedWords]) is null;
}
