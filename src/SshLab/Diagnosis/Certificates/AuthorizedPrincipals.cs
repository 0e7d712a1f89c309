using System.Text;
using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Certificates;

/// <summary>Which principals may log in as a user: the user's name, unless AuthorizedPrincipalsFile or AuthorizedPrincipalsCommand says.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkey.c</c>, <c>user_cert_trusted_ca</c>; <c>auth2-pubkeyfile.c</c>, <c>auth_process_principals</c>, <c>auth_check_principals_line</c>.</remarks>
internal static class AuthorizedPrincipals
{
    private static readonly Version PatternsSince = new(10, 0);

    /// <summary>Adds why none of the certificate's principals counts, if so; returns what could not be weighed.</summary>
    public static string? Check(Dictionary<CertificateRefusal, string> refusals, SshCertificate certificate, LoginView login)
    {
        var server = login.Server;
        var command = AuthorizingProgram.OfPrincipals(server);
        var broken = command?.Trouble(server) is { Unknown: false } trouble ? trouble.What : null;
        var file = FileOf(server);
        if (file is null && command is null)
        {
            CertificateChecks.AddPrincipals(refusals, certificate, [login.Account.Name], $"the user's own name is wanted ({login.Account.Name})");
            return null;
        }
        var troubles = file is null ? [] : PrincipalsFileTrouble.Of(file, login);
        if (troubles.Count == 0 && file is { Content: { } content } && Names(content, server.Sshd.Version).Intersect(certificate.Principals).Any())
            return null;
        if (command is not null && broken is null)
            return $"{VisibleText.Of(command.Path)} (AuthorizedPrincipalsCommand) may name one of the certificate's principals: run it as AuthorizedPrincipalsCommandUser to see what it prints";
        if (broken is not null)
            refusals[CertificateRefusal.PrincipalsCommand] = broken;
        if (troubles.Count > 0)
            refusals[CertificateRefusal.PrincipalsFile] = string.Join("; ", troubles.Select(trouble => trouble.What));
        // Which names the command would print, or stand in a file that was not read, is not known.
        if (broken is not null || file is null || (troubles.Count > 0 && (file.Content is not { } read || Names(read, server.Sshd.Version).Intersect(certificate.Principals).Any())))
            return null;
        if (IsPattern(file.Path, server))
            return $"{VisibleText.Of(file.Path)} is a pattern, and the files that it finds may name one of the certificate's principals";
        if (file.Content is null && server.Paths.GetValueOrDefault(file.Path)?.Kind is not (PathKind.Missing or PathKind.Directory))
            return $"needs root to read {file.Path}";
        var named = LoginConfiguration.Of(server)?.Evidence("authorizedprincipalsfile")[0] ?? "AuthorizedPrincipalsFile";
        CertificateChecks.AddPrincipals(refusals, certificate, [], file.Content is { } listed
            ? $"{VisibleText.Of(file.Path)} lists {Shown([.. Names(listed, server.Sshd.Version)])} ({named})"
            : $"{VisibleText.Of(file.Path)}, which should list those that may, does not exist ({named})");
        return null;
    }

    /// <summary>The file that lists the principals; null when there is no such setting.</summary>
    public static TrustFile? FileOf(ServerFacts server) => server.TrustFiles?.FirstOrDefault(file => file.Keyword == "authorizedprincipalsfile");

    /// <summary>Since 10.0 sshd takes patterns of glob(3).</summary>
    private static bool IsPattern(string path, ServerFacts server) => path.AsSpan().ContainsAny("*?[") && !(server.Sshd.Version < PatternsSince);

    /// <summary>The last word of a line is a principal, what stands before it options; a line whose options sshd cannot read does not count.</summary>
    private static IEnumerable<string> Names(ReadOnlyMemory<byte> content, Version? server)
    {
        foreach (var written in Encoding.Latin1.GetString(content.Span).Split('\n'))
        {
            var line = (written.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? written[..hash] : written).Trim(' ', '\t');
            var blank = line.LastIndexOf(' ') is >= 0 and var last ? last : line.LastIndexOf('\t');
            var options = blank < 0 ? "" : line[..blank].TrimEnd(' ', '\t');
            if (line.Length > 0 && KeyOptions.Read(options.Split([' ', '\t'])[0], server) is { Problem: null, IsAuthority: false })
                yield return Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(line[(blank + 1)..]));
        }
    }

    private static string Shown(List<string> names) =>
        names.Count == 0 ? "none" : string.Join(", ", names.Take(10).Select(name => VisibleText.Of(name))) + (names.Count > 10 ? ", …" : "");
}
