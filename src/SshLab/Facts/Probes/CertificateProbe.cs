using SshLab.Parsing;

namespace SshLab.Facts.Probes;

/// <summary>Looks for the certificates that ssh presents beside its keys. A certificate holds nothing secret.</summary>
/// <remarks>Source: OpenSSH <c>ssh.c</c>, <c>load_public_identity_files</c>: the identity's name with <c>-cert</c> (that is, <c>-cert.pub</c>), then <c>CertificateFile</c>.</remarks>
internal static class CertificateProbe
{
    private const int MostBytes = 64 * 1024;

    public static async Task<IReadOnlyList<ClientCertificate>> FindAsync(IReadOnlyList<IdentityFacts> identities, IEnumerable<string> configured, IReadOnlyList<PublicKey> keys, CancellationToken cancellationToken)
    {
        List<ClientCertificate> found = [];
        var named = identities.Where(identity => identity.Named).ToList();
        var beside = (named.Count > 0 ? named : identities).Select(identity => (identity.Path.EndsWith(".pub", StringComparison.Ordinal) ? identity.Path[..^4] : identity.Path) + "-cert.pub");
        foreach (var path in beside.Concat(configured).Distinct())
        {
            if (await ReadAsync(path, cancellationToken).ConfigureAwait(false) is { } certificate && keys.Contains(certificate.Key))
                found.Add(new ClientCertificate(path, certificate));
        }
        return found;
    }

    private static async Task<SshCertificate?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            if (!File.Exists(path) || new FileInfo(path).Length is 0 or > MostBytes)
                return null;
            return SshCertificate.FromLine(await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // What cannot be read ssh does not present either.
        }
    }
}
