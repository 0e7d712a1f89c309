using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Certificates;

/// <summary>The client's certificate and every way on which sshd could let it in.</summary>
internal sealed record CertificateView
{
    public required ClientCertificate Client { get; init; }

    /// <summary>The ways, in sshd's order; empty when nothing on the server names its authority.</summary>
    public required IReadOnlyList<CertificateRoute> Routes { get; init; }

    /// <summary>What could not be seen of the server; null when all could.</summary>
    public Unweighed? Unweighed { get; init; }

    /// <summary>What there is to tell when nothing on the server names its authority.</summary>
    public required string Unnamed { get; init; }

    /// <summary>Whether the certificate lets the login in; null when that is not known.</summary>
    public bool? LetsIn => Routes.Any(route => route.Admits == true) ? true : Unweighed is not null || Routes.Any(route => route.Admits is null) ? null : false;

    /// <summary>The reasons on the way that comes nearest to letting it in.</summary>
    public IReadOnlyDictionary<CertificateRefusal, string> Refusals =>
        LetsIn != false || Routes.Any(route => route.Refusals.Count == 0) ? new Dictionary<CertificateRefusal, string>()
        : Nearest?.Refusals ?? new Dictionary<CertificateRefusal, string> { [CertificateRefusal.AuthorityUnknown] = Unnamed };

    /// <summary>The place that makes the authority count; null when none does.</summary>
    public string? Place => Nearest?.Place;

    /// <summary>The way that comes nearest to letting it in; null when there is none.</summary>
    public CertificateRoute? Nearest => Routes.MinBy(route => route.Refusals.Count);

    /// <summary>How sshd names it in its log, and where it lies on the client.</summary>
    public IReadOnlyList<string> Evidence =>
    [
        $"{VisibleText.Of(Client.Path)}: certificate ID \"{VisibleText.Of(Client.Certificate.KeyId)}\" serial={Client.Certificate.Serial} for {Client.Certificate.Key.Fingerprint}",
        $"signed by {Client.Certificate.Authority.Type} CA {Client.Certificate.Authority.Fingerprint}{(Place is null ? "" : $", which {Place} makes count")}",
    ];

    /// <summary>Returns the certificate that comes nearest to letting this login in; null when the client has none.</summary>
    public static CertificateView? Of(LoginView login) =>
        login.Facts.Client?.Certificates.Select(certificate => CertificateRoutes.Of(certificate, login)).MinBy(view => view.LetsIn switch { true => 0, null => 1, false => 2 });
}
