using SshLab.Diagnosis.KeyPolicy;
using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Certificates;

/// <summary>What the options of a principal's line say of a login. sshd looks at no further line.</summary>
/// <remarks>Source: OpenSSH <c>auth2-pubkey.c</c>, <c>user_cert_trusted_ca</c>: "Refused by certificate principals options"; <c>auth2-pubkeyfile.c</c>, <c>auth_authorise_keyopts</c>.</remarks>
internal static class PrincipalsOptions
{
    /// <summary>Adds what keeps the login out; returns what could not be weighed.</summary>
    public static Unweighed? Weigh(Dictionary<CertificateRefusal, string> refusals, PrincipalsLine line, string place, SshCertificate certificate, ServerFacts server)
    {
        ForcedCommands.Compare(refusals, certificate, place, line.Options);
        var (why, unknown) = Refused(line.Options, place, server);
        if (why is not null)
            refusals[CertificateRefusal.LineOptions] = why;
        return why is null && unknown is not null ? new(unknown, CertificateRefusal.LineOptions) : null;
    }

    private static (string? Why, string? Unknown) Refused(KeyOptionList options, string place, ServerFacts server)
    {
        if (options.IsAuthority || options.Find("principals") is not null)
            return ($"{place} has {(options.IsAuthority ? "cert-authority" : "principals=")}, which is for lines of authorized_keys", null);
        if (options.Expiry is { } expiry && server.Clock is { } clock && expiry.IsOver(clock.Utc, clock.Wall))
            return ($"{place} has expired ({options.Find("expiry-time")!.Value})", null);
        if (options.Find("from") is { Value: { } patterns })
        {
            var (match, because) = ClientSource.Match(patterns, server);
            if (match is not (null or SourceMatch.Listed))
                return ($"from= of {place} does not let {server.ClientAddress} in ({VisibleText.Of(patterns)})", null);
            if (because is not null)
                return (null, because);
        }
        return (null, options.Expiry is not null && server.Clock is null ? "the server's clock could not be read, and the principal's line has an expiry-time" : null);
    }
}
