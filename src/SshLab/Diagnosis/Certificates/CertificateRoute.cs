using SshLab.Diagnosis.KeyPolicy;

namespace SshLab.Diagnosis.Certificates;

/// <summary>One way on which sshd could let a certificate in: by a line of authorized_keys, or by the server's list of authorities.</summary>
/// <param name="Place">What makes the authority count: file and line, as evidence.</param>
/// <param name="File">The key file; null for the server's list.</param>
/// <param name="Refusals">Every reason against, each with what decides it; each alone keeps the login out.</param>
/// <param name="Unweighed">What could not be weighed; null when all could.</param>
internal sealed record CertificateRoute(string Place, KeyFileView? File, IReadOnlyDictionary<CertificateRefusal, string> Refusals, Unweighed? Unweighed)
{
    /// <summary>The authority's own line in that file, weighed as a key's is; null for the server's list.</summary>
    public KeyLine? Line { get; init; }

    /// <summary>The command that the server forces upon every session (<c>command=</c>), and where it says so; null when it forces none.</summary>
    public (string Place, string Command)? Command { get; init; }

    /// <summary>Whether the certificate gets in on this way, as far as the key file can be used; null when that is not known.</summary>
    public bool? Admits => Refusals.Count > 0 || File?.IsUsable == false ? false : Unweighed is not null || File is { IsUsable: null } ? null : true;
}
