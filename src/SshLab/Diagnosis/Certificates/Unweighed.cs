namespace SshLab.Diagnosis.Certificates;

/// <summary>What could not be weighed of a certificate, and which reasons against it that leaves open.</summary>
/// <param name="Because">What could not be seen, as a clause.</param>
/// <param name="About">The reasons that may or may not be there.</param>
internal sealed record Unweighed(string Because, params IReadOnlyList<CertificateRefusal> About);
