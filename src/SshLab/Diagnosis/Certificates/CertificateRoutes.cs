using System.Text;
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
        var unknown = server.TrustFiles is null ? new Unweighed("needs root to read sshd's configuration (sshd -T)", CertificateRefusal.AuthorityUnknown) : null;
        var listed = server.TrustFiles?.FirstOrDefault(file => file.Keyword == "trustedusercakeys");
        if (listed is not null && OfList(listed, certificate, login) is var (route, because))
        {
            if (route is not null)
                routes.Add(route);
            if (because is not null)
                unknown ??= new(because, CertificateRefusal.AuthorityUnknown, CertificateRefusal.AuthoritiesUnreadable);
        }
        if (unknown is null && routes.Count == 0 && login.Files.FirstOrDefault(file => file.Content is null && file.Walk.End is PathKind.File or PathKind.Unknown) is { } unread)
            unknown = new($"needs root to read {unread.File.Path}", CertificateRefusal.AuthorityUnknown);
        if (unknown is null && routes.Count == 0)
            unknown = CommandMayName(certificate, login);
        return new CertificateView { Client = client, Routes = routes, Unweighed = unknown, Unnamed = UnnamedAuthority.Told(certificate, login) };
    }

    /// <summary>A program that hands out keys may hand out a line with the authority; what a certificate has against itself, it has by any line.</summary>
    private static Unweighed? CommandMayName(SshCertificate certificate, LoginView login) =>
        AuthorizingProgram.OfKeys(login.Server) is { } program && program.Trouble(login.Server) is null && CertificateChecks.Of(certificate, login.Server).Refusals.Count == 0
            ? new($"no key file names the authority, and {VisibleText.Of(program.Path)} (AuthorizedKeysCommand) may. {program.ByHand(login, certificate)}", CertificateRefusal.AuthorityUnknown) : null;

    private static IEnumerable<CertificateRoute> LinesOf(KeyFileView file, SshCertificate certificate, LoginView login) =>
        from line in file.Content?.Lines ?? []
        where line.Holds(certificate.Authority) && line.ParsedOptions.IsAuthority
        select OfLine(file, line, certificate, login);

    /// <summary>A line's own from= and expiry-time count as they do for a key.</summary>
    private static CertificateRoute OfLine(KeyFileView file, AuthorizedKeysLine line, SshCertificate certificate, LoginView login)
    {
        var weighed = KeyLine.Of(file.File, line, certificate.Authority, login.Server);
        var place = $"{VisibleText.Of(file.File.Path)} line {line.Number}";
        var principals = line.ParsedOptions.Find("principals")?.Value;
        var (refusals, unknown) = CertificateChecks.Of(certificate, login.Server);
        if (OwnOptions(weighed, place, login) is { Length: > 0 } why)
            refusals[CertificateRefusal.LineOptions] = why;
        else if (weighed.UnknownBecause is { } because)
            unknown ??= new(because, CertificateRefusal.LineOptions);
        ForcedCommands.Compare(refusals, certificate, place, line.ParsedOptions);
        var names = principals is null ? [login.Account.Name] : principals.Split(',').TakeWhile(name => name.Length > 0).ToList();
        // Before 10.3 a certificate without principals was anybody's where a line names its authority alone.
        if (certificate.Principals.Count > 0 || principals is not null || !(login.Server.Sshd.Version < NamesNobodySince))
            CertificateChecks.AddPrincipals(refusals, certificate, names, principals is null ? OwnName(login) : $"principals=\"{VisibleText.Of(principals)}\" of {place} is wanted");
        return new CertificateRoute($"{place} (cert-authority)", file, refusals, unknown) { Line = weighed, Command = ForcedCommands.OfLine($"{place} (cert-authority)", line.ParsedOptions) };
    }

    private static string OwnOptions(KeyLine line, string place, LoginView login) => string.Join("; ", line.Refusals.Select(refusal => refusal switch
    {
        LineRefusal.Expired => $"the authority's own line has expired (expiry-time, {place})",
        LineRefusal.Source => $"from= of the authority's own line ({place}) does not let {login.Server.ClientAddress} in",
        _ => "",
    }).Where(told => told.Length > 0));

    private static string OwnName(LoginView login) => $"the user's own name is wanted ({login.Account.Name})"
        + (AuthorizedPrincipals.FileOf(login.Server) is { } file ? $": {VisibleText.Of(file.Path)} (AuthorizedPrincipalsFile) is for authorities of TrustedUserCAKeys" : "");

    private static (CertificateRoute? Route, string? Because) OfList(TrustFile list, SshCertificate certificate, LoginView login)
    {
        var path = VisibleText.Of(list.Path);
        if (list.Content is not { } content)
            return login.Server.Paths.GetValueOrDefault(list.Path)?.Kind is PathKind.Missing or PathKind.Directory
                ? (Unreadable($"{path} ({Named(login)}) is not a file that sshd can read"), null)
                : (null, $"needs root to read {path}");
        var (found, broken) = KeyList.Find(content, [certificate.Authority]);
        if (broken is not null)
            return KeyList.Mentions(content, certificate.Authority)
                ? (Unreadable($"{path} line {broken.Number} is no key by itself, and sshd reads no further: '{VisibleText.Of(Encoding.Latin1.GetBytes(broken.Text), 60)}'"), null)
                : (null, null);
        if (found is null)
            return (null, list.ContentTruncated ? $"only the first part of {path} was read" : null);
        var (refusals, unknown) = CertificateChecks.Of(certificate, login.Server);
        var principals = new AuthorizedPrincipals(refusals, certificate, login);
        unknown ??= principals.Check();
        return (new CertificateRoute($"{path} line {found.Number} (TrustedUserCAKeys)", null, refusals, unknown) { Command = principals.Command }, null);

        CertificateRoute Unreadable(string why) => new(Named(login), null, new Dictionary<CertificateRefusal, string> { [CertificateRefusal.AuthoritiesUnreadable] = why }, null);
    }

    private static string Named(LoginView login) => LoginConfiguration.Of(login.Server)?.Evidence("trustedusercakeys")[0] ?? "TrustedUserCAKeys";
}
