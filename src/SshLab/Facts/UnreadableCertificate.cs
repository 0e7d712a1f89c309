using SshLab.Parsing;

namespace SshLab.Facts;

/// <summary>A file in which ssh looks for a certificate, and finds none that it can read.</summary>
/// <param name="Path">The file.</param>
/// <param name="Problem">What is wrong with it, as a clause: <c>it is empty</c>.</param>
public sealed record UnreadableCertificate(string Path, string Problem)
{
    /// <summary>Its whole content, which is public; null when it could not be read, or is too long for a certificate.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>The certificate that it holds once its text is in order; null when that does not help.</summary>
    public SshCertificate? OnceTidy { get; init; }
}
