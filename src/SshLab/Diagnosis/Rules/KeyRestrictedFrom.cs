using SshLab.Diagnosis.KeyPolicy;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The key's line lets it in from certain addresses only, and the client comes from another one.</summary>
/// <remarks>
/// Source: sshd(8), AUTHORIZED_KEYS FILE FORMAT, from=; OpenSSH <c>auth2-pubkeyfile.c</c>, <c>auth_authorise_keyopts</c>:
/// "Authentication tried for … with correct key but not from a permitted host", at INFO.
/// </remarks>
internal sealed class KeyRestrictedFrom : IKeyRefusal
{
    public string Id => "key-restricted-from";

    public string Title => "The key may not be used from the client's address";

    public LineRefusal Refusal => LineRefusal.Source;

    public RefusalText Tell(KeyLine line, LoginView login)
    {
        var patterns = line.Line.ParsedOptions.Find("from")!.Value!;
        var address = login.Server.ClientAddress;
        return new RefusalText(
            "from",
            What(patterns, address, login),
            LogLine(line, login) is { } logged ? $"sshd's log: {logged}" : "sshd logs at its default level: Authentication tried for … with correct key but not from a permitted host",
            address is null ? patterns : ClientSource.Opened(patterns, address),
            $"Log in from where the key is allowed, or ask whoever wrote the line to allow {address ?? "the client's address"}.");
    }

    private static string What(string patterns, string? address, LoginView login) => ClientSource.Match(patterns, login.Server).Match switch
    {
        SourceMatch.Invalid => "from= holds an entry that is empty, or a network whose mask does not fit its address, so sshd lets nobody in by the line",
        SourceMatch.Excluded => $"from= excludes {address}, the client's address as the server sees it",
        _ when patterns.Any(char.IsAsciiLetter) && !ClientSource.UsesNames(login.Server) => $"from= does not list {address}, the client's address as the server sees it; host names in it never match, for UseDNS is no",
        _ => $"from= does not list {address}, the client's address as the server sees it",
    };

    private static string? LogLine(KeyLine line, LoginView login)
    {
        var place = $"{line.File.Path}:{line.Line.Number}: ";
        return login.Server.Sshd.Log.LastOrDefault(logged => logged.Contains($"Authentication tried for {login.Account.Name} with correct key but not from a permitted host", StringComparison.Ordinal)
            && (logged.Contains(place, StringComparison.Ordinal) || !logged.Contains(": Authentication", StringComparison.Ordinal)));
    }
}
