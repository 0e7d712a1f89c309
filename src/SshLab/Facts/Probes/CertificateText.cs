using System.Text;
using SshLab.Parsing;

namespace SshLab.Facts.Probes;

/// <summary>Reads the text of a certificate's file as ssh does, and says what is wrong with one that ssh cannot read. Pure.</summary>
/// <remarks>Source: OpenSSH <c>authfile.c</c>, <c>sshkey_try_load_public</c>: the first line that is a key or a certificate counts.</remarks>
internal static class CertificateText
{
    private const int MostWords = 400;
    private static readonly byte[] Utf16 = [0xFF, 0xFE];

    /// <summary>Returns the certificate; null when ssh finds none.</summary>
    public static SshCertificate? Read(ReadOnlySpan<byte> content)
    {
        var lines = Encoding.Latin1.GetString(content).Split('\n').Select(line => line.Trim(' ', '\t')).Where(line => line.Length > 0 && line[0] != '#');
        return lines.Select(line => SshCertificate.FromLine(line) ?? (object?)PublicKey.FromLine(line)).FirstOrDefault(read => read is not null) as SshCertificate;
    }

    /// <summary>Returns what is wrong with the text, as a clause, and the certificate in it once it is in order.</summary>
    public static (string Problem, SshCertificate? OnceTidy) Damage(ReadOnlySpan<byte> content)
    {
        var (text, encoding) = Decoded(content);
        var tidy = Joined(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var problem = encoding
            ?? (tidy is not null ? "it is broken over several lines"
            : text.Contains("-cert-v01@openssh.com", StringComparison.Ordinal) ? "its end is missing, or something in the middle of it"
            : PublicKey.FromLine(text.Split('\n')[0].Trim()) is not null ? "it is a plain public key, and no certificate"
            : "there is no certificate in it");
        return (problem, tidy);
    }

    private static (string Text, string? Encoding) Decoded(ReadOnlySpan<byte> content) =>
        content.StartsWith(Utf16) ? (Encoding.Unicode.GetString(content[Utf16.Length..]), "it is UTF-16, as PowerShell writes it")
        : content.StartsWith(Encoding.UTF8.Preamble) ? (Encoding.Latin1.GetString(content[Encoding.UTF8.Preamble.Length..]), "it begins with a byte order mark")
        : (Encoding.Latin1.GetString(content), null);

    /// <summary>The words after the type, as many as make a certificate together.</summary>
    private static SshCertificate? Joined(string[] words)
    {
        if (words.Length < 2 || !words[0].EndsWith("-cert-v01@openssh.com", StringComparison.Ordinal))
            return null;
        var base64 = new StringBuilder();
        foreach (var word in words.Skip(1).Take(MostWords))
        {
            base64.Append(word);
            if (SshCertificate.FromLine($"{words[0]} {base64}") is { } certificate)
                return certificate;
        }
        return null;
    }
}
