using System.Globalization;
using SshLab.Diagnosis.Configuration;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Certificates;

/// <summary>What sshd checks of a certificate itself, whatever makes its authority count.</summary>
internal static class CertificateChecks
{
    private static readonly string[] Known = ["force-command", "source-address", "verify-required"];

    private static readonly Version VerifyRequiredSince = new(8, 4);

    /// <summary>Returns every reason against it, and what could not be weighed.</summary>
    public static (Dictionary<CertificateRefusal, string> Refusals, Unweighed? Unweighed) Of(SshCertificate certificate, ServerFacts server)
    {
        Dictionary<CertificateRefusal, string> refusals = [];
        if (!certificate.IsForUsers)
            refusals[CertificateRefusal.ForHosts] = "it is a certificate for hosts";
        if (server.Sshd.Configuration?.GetValueOrDefault("casignaturealgorithms")?[0] is { } algorithms && !SshPattern.MatchesList(certificate.SignatureAlgorithm, algorithms))
            refusals[CertificateRefusal.SignatureAlgorithm] = $"its authority signed it with {certificate.SignatureAlgorithm}, and CASignatureAlgorithms is {VisibleText.Of(algorithms)}";
        if (LoginConfiguration.Of(server) is { } configuration && ServerAlgorithms.Of(configuration) is { } accepted && !SigningAlgorithms.Of(certificate.Type).Any(algorithm => SshPattern.MatchesList(algorithm, accepted)))
            refusals[CertificateRefusal.Algorithm] = $"it is of type {certificate.Type}, and PubkeyAcceptedAlgorithms is {VisibleText.Of(accepted, 600)}";
        foreach (var option in certificate.CriticalOptions.Where(option => !Known.Contains(option.Name) || (option.Name == "verify-required" && server.Sshd.Version is { } version && version < VerifyRequiredSince)))
            refusals[CertificateRefusal.UnknownOption] = $"its critical option '{VisibleText.Of(option.Name)}' is not one that this sshd knows";
        Unweighed? unknown = null;
        if (server.Clock is { } clock)
            AddValidity(refusals, certificate, clock);
        else
            unknown = new("the server's clock could not be read, and a certificate has a time", CertificateRefusal.Expired, CertificateRefusal.NotYetValid);
        if (certificate.CriticalOptions.FirstOrDefault(option => option.Name == "source-address") is { } source)
            unknown ??= AddSource(refusals, source.Value, server.ClientAddress);
        return (refusals, unknown);
    }

    /// <summary>Adds that the certificate names none of these principals, if so.</summary>
    public static void AddPrincipals(Dictionary<CertificateRefusal, string> refusals, SshCertificate certificate, IReadOnlyCollection<string> names, string wanted)
    {
        if (certificate.Principals.Count == 0)
            refusals[CertificateRefusal.Principals] = "it names no principal at all, and sshd wants one";
        else if (!certificate.Principals.Intersect(names).Any())
            refusals[CertificateRefusal.Principals] = $"it names {Shown(certificate.Principals)}, and {wanted}";
    }

    /// <summary>Returns the first of the names, for people.</summary>
    public static string Shown(IReadOnlyList<string> names) =>
        names.Count == 0 ? "none" : string.Join(", ", names.Take(10).Select(name => VisibleText.Of(name))) + (names.Count > 10 ? ", …" : "");

    private static void AddValidity(Dictionary<CertificateRefusal, string> refusals, SshCertificate certificate, ServerClock clock)
    {
        var now = (ulong)new DateTimeOffset(clock.Utc, TimeSpan.Zero).ToUnixTimeSeconds();
        if (now < certificate.ValidAfter)
            refusals[CertificateRefusal.NotYetValid] = string.Create(CultureInfo.InvariantCulture, $"it counts from {Shown(certificate.ValidAfter)} UTC on, and the server's clock says {clock.Utc:yyyy-MM-dd HH:mm:ss} UTC");
        else if (now >= certificate.ValidBefore)
            refusals[CertificateRefusal.Expired] = string.Create(CultureInfo.InvariantCulture, $"it counted until {Shown(certificate.ValidBefore)} UTC, and the server's clock says {clock.Utc:yyyy-MM-dd HH:mm:ss} UTC");
    }

    private static string Shown(ulong seconds) => seconds > (ulong)DateTimeOffset.MaxValue.ToUnixTimeSeconds() ? "forever"
        : DateTimeOffset.FromUnixTimeSeconds((long)seconds).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static Unweighed? AddSource(Dictionary<CertificateRefusal, string> refusals, string list, string? address)
    {
        // Addresses and networks only: anything else makes the certificate invalid.
        if (list.Split(',').Any(entry => Network.Read(entry) is not { IsConsistent: true }))
            refusals[CertificateRefusal.SourceAddress] = $"its source-address '{VisibleText.Of(list)}' is no list of addresses and networks";
        else if (address is null)
            return new("it is not known from which address the server sees the client, and the certificate has a source-address", CertificateRefusal.SourceAddress);
        else if (!list.Split(',').Any(entry => SourcePatterns.Covers(entry, address) == true))
            refusals[CertificateRefusal.SourceAddress] = $"its source-address is {VisibleText.Of(list)}, and the server sees the client at {address}";
        return null;
    }
}
