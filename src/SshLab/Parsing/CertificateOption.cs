namespace SshLab.Parsing;

/// <summary>An option of a certificate.</summary>
/// <param name="Name">Its name: <c>force-command</c>.</param>
/// <param name="Value">Its value; empty for one that has none.</param>
public sealed record CertificateOption(string Name, string Value);
