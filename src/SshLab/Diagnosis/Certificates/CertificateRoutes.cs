using SshLab.Diagnosis.Configuration;
using SshLab.Diagnosis.KeyPolicy;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Certificates;

/// <summary>Finds the ways on which sshd could let a certificate in, and weighs each as sshd does.</summary>
internal static class CertificateRoutes
{
    private static readonly Version NamesNobodySince = new(10, 3);

    public static CertificateView Of(ClientCertificate client, LoginView login)
    {
        var (server, certificate) = (login.Server, client.Certificate);
        List<CertificateRoute> routes = [.. login.Files.SelectMany(file => LinesOf(file, certificate, login))];
        var unknown = server.TrustFiles is null ? "needs root to read sshd's configuration (sshd -T)" : null;
        var listed = server.TrustFiles?.FirstOrDefault(file => file.Keyword == "trustedusercakeys");
        if (listed is not null && OfList(listed, certificate, login) is var (route, because))
        {
            if (route is not null)
                routes.Add(route);
            unknown ??= because;
        }
        if (unknown is null && routes.Count == 0 && login.Files.FirstOrDefault(file => file.Content is null && file.Walk.End is PathKind.File or PathKind.Unknown) is { } unread)
            unknown = $"needs root to read {unread.File.Path}";
        return new CertificateView { Client = client, Routes = routes, UnknownBecause = unknown };
    }

    private static IEnumerable<CertificateRoute> LinesOf(KeyFileView file, SshCertificate certificate, LoginView login) =>
        from line in file.Content?.Lines ?? []
        where line.Holds(certificate.Authority) && line.ParsedOptions.IsAuthority
        select OfLine(file, line, certificate, login);

    /// <summary>A line's own from= and expiry-time count as they do for a key.</summary>
    private static CertificateRoute OfLine(KeyFileView file, AuthorizedKeysLine line, SshCertificate certificate, LoginView login)
    {
        var weighed = KeyLine.Of(file.File, line, certificate.Authority, login.Server);
        var principals = line.ParsedOptions.Find("principals")?.Value;
        var (refusals, unknown) = CertificateChecks.Of(certificate, login.Server);
        if (weighed.Refusals.Contains(LineRefusal.Expired))
            refusals[CertificateRefusal.Expired] = $"the authority's own line has expired (expiry-time, {file.File.Path} line {line.Number})";
        if (weighed.Refusals.Contains(LineRefusal.Source))
            refusals[CertificateRefusal.SourceAddress] = $"from= of the authority's own line ({file.File.Path} line {line.Number}) does not list {login.Server.ClientAddress}";
        var names = principals is null ? [login.Account.Name] : principals.Split(',').TakeWhile(name => name.Length > 0).ToList();
        // Before 10.3 a certificate without principals was anybody's where a line names its authority alone.
        if (certificate.Principals.Count > 0 || principals is not null || !(login.Server.Sshd.Version < NamesNobodySince))
            CertificateChecks.AddPrincipals(refusals, certificate, names, principals is null ? "the user's own name is wanted" : $"principals=\"{VisibleText.Of(principals)}\" of {file.File.Path} line {line.Number} is wanted");
        return new CertificateRoute($"{VisibleText.Of(file.File.Path)} line {line.Number} (cert-authority)", file, refusals, unknown ?? weighed.UnknownBecause) { Command = line.ParsedOptions.Find("command")?.Value };
    }

    private static (CertificateRoute? Route, string? Because) OfList(TrustFile list, SshCertificate certificate, LoginView login)
    {
        var path = VisibleText.Of(list.Path);
        if (list.Content is not { } content)
            return login.Server.Paths.GetValueOrDefault(list.Path)?.Kind is PathKind.Missing or PathKind.Directory
                ? (Unreadable($"{path} ({Named(login)}) is not a file that sshd can read"), null)
                : (null, $"needs root to read {path}");
        var (found, broken) = KeyList.Find(content, [certificate.Authority]);
        if (broken is not null)
            return AuthorizedKeys.Read(content).Lines.Any(line => line.Key?.Equals(certificate.Authority) == true)
                ? (Unreadable($"{path} line {broken.Number} is no key by itself, and sshd reads no further: '{VisibleText.Of(broken.Text, 60)}'"), null)
                : (null, null);
        if (found is null)
            return (null, list.ContentTruncated ? $"only the first part of {path} was read" : null);
        var (refusals, unknown) = CertificateChecks.Of(certificate, login.Server);
        unknown ??= AuthorizedPrincipals.Check(refusals, certificate, login);
        return (new CertificateRoute($"{path} line {found.Number} (TrustedUserCAKeys)", null, refusals, unknown), null);

        CertificateRoute Unreadable(string why) => new(Named(login), null, new Dictionary<CertificateRefusal, string> { [CertificateRefusal.AuthoritiesUnreadable] = why }, null);
    }

    private static string Named(LoginView login) => LoginConfiguration.Of(login.Server)?.Evidence("trustedusercakeys")[0] ?? "TrustedUserCAKeys";
}
