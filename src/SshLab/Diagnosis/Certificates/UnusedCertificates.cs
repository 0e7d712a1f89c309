using SshLab.Facts;

namespace SshLab.Diagnosis.Certificates;

/// <summary>What would let the login in, did ssh present it as it is meant: where nothing else does.</summary>
internal static class UnusedCertificates
{
    /// <summary>The certificate in a file in which ssh does not look; null when there is none that would help.</summary>
    public static ClientCertificate? NotPresented(FactSet facts) => Wanted(facts) is { } login ? login.Facts.Client!.OtherCertificates.FirstOrDefault(one => WouldLetIn(one, login)) : null;

    /// <summary>The certificate that ssh offers without having its key; null when there is none that would help.</summary>
    public static ClientCertificate? Foreign(FactSet facts) => Wanted(facts) is { } login ? login.Facts.Client!.ForeignCertificates.FirstOrDefault(one => WouldLetIn(one, login)) : null;

    /// <summary>The file that ssh cannot read and that would help, as far as can be told; null when there is none.</summary>
    public static UnreadableCertificate? Damaged(FactSet facts) => Wanted(facts) is { } login
        ? login.Facts.Client!.UnreadableCertificates.FirstOrDefault(one => one.OnceTidy is { } tidy ? WouldLetIn(new ClientCertificate(one.Path, tidy), login) : TakesCertificates(login)) : null;

    /// <summary>Whether one of them is why the key itself is not looked for on the server.</summary>
    public static bool Explain(FactSet facts) => NotPresented(facts) is not null || Foreign(facts) is not null || Damaged(facts) is not null;

    private static LoginView? Wanted(FactSet facts) =>
        facts.Client is not null && LoginView.Of(facts, out _) is { HasKey: false, Damage: null } login && login.Certificate?.LetsIn != true && !StrayKeys.HaveTheKey(facts) ? login : null;

    private static bool WouldLetIn(ClientCertificate certificate, LoginView login) => CertificateRoutes.Of(certificate, login).LetsIn == true;

    private static bool TakesCertificates(LoginView login) =>
        login.Server.TrustFiles?.Any(file => file is { Keyword: "trustedusercakeys", Content.Length: > 0 }) == true
        || login.Files.Any(file => file.Content?.Lines.Any(line => line.Key is not null && line.ParsedOptions.IsAuthority) == true);
}
