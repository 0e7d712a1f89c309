using SshLab.Parsing;

namespace SshLab.Facts;

/// <summary>A certificate that ssh presents beside a key.</summary>
/// <param name="Path">Its file: the identity's with <c>-cert.pub</c>, or what <c>CertificateFile</c> names; "the agent" where no file has it.</param>
/// <param name="Certificate">What it says.</param>
public sealed record ClientCertificate(string Path, SshCertificate Certificate);
