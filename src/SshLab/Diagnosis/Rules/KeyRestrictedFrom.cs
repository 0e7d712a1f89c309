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
    private const string GivesUp = "with which sshd gives up on the list";

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
            LogLine(line, login) is { } logged ? $"sshd's log: {VisibleText.Of(logged.Trim(), 400)}" : "sshd logs at its default level: Authentication tried for … with correct key but not from a permitted host",
            address is null ? patterns : ClientSource.Opened(patterns, address),
            $"Log in from where the key is allowed, or ask whoever wrote the line to allow {address ?? "the client's address"}.");
    }

    private static string What(string patterns, string? address, LoginView login)
    {
        var mistakes = SourceMistake.Find(patterns);
        return ClientSource.Match(patterns, login.Server).Match switch
        {
            SourceMatch.Invalid => $"from= lets nobody in: {mistakes.FirstOrDefault(mistake => mistake.What.EndsWith(GivesUp, StringComparison.Ordinal) || mistake.What.Contains(GivesUp + ":", StringComparison.Ordinal))?.What ?? "it holds an entry that sshd cannot read"}",
            SourceMatch.Excluded => $"from= excludes {address}, the client's address as the server sees it",
            _ => $"from= does not list {address}, the client's address as the server sees it{Why(patterns, address, mistakes, login)}",
        };
    }

    private static string Why(string patterns, string? address, IReadOnlyList<SourceMistake> mistakes, LoginView login)
    {
        if (mistakes.Count > 0)
            return $"{(address is not null && ClientSource.IsMeantFor(patterns, address) ? ", though it is meant to" : "")}: {mistakes[0].What}";
        if (patterns.Split(',').All(entry => entry.StartsWith('!')))
            return ": it holds exclusions alone, and who is not listed is kept out (*,!192.0.2.1 lets in everybody else)";
        return !ClientSource.UsesNames(login.Server) && patterns.Split(',').Any(entry => entry.Any(char.IsAsciiLetter) && !entry.Contains(':', StringComparison.Ordinal))
            ? "; host names in it never match, for UseDNS is no" : "";
    }

    private static string? LogLine(KeyLine line, LoginView login)
    {
        var place = $"{line.File.Path}:{line.Line.Number}: ";
        return login.Server.Sshd.Log.LastOrDefault(logged => logged.Contains($"Authentication tried for {login.Account.Name} with correct key but not from a permitted host", StringComparison.Ordinal)
            && (logged.Contains(place, StringComparison.Ordinal) || !logged.Contains(": Authentication", StringComparison.Ordinal)));
    }
}
