using SshLab.Parsing;

namespace SshLab.Facts.Probes;

/// <summary>Tells from its beginning what an identity file is, and from ssh-keygen's words why it cannot be read. Pure.</summary>
internal static class IdentityForm
{
    private const string OpenSshMagic = "b3BlbnNzaC1rZXktdjEAAAAA";
    private const string NoCipher = "BG5vbmU";

    public static IdentityKind Of(string start)
    {
        var text = start.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.StartsWith("PuTTY-User-Key-File-", StringComparison.Ordinal))
            return IdentityKind.Putty;
        if (text.StartsWith("---- BEGIN SSH2 PUBLIC KEY", StringComparison.Ordinal) || text.StartsWith("-----BEGIN PUBLIC KEY", StringComparison.Ordinal))
            return IdentityKind.PublicKey;
        return text.StartsWith("-----BEGIN ", StringComparison.Ordinal) ? IdentityKind.PrivateKey : IdentityKind.Unreadable;
    }

    public static string FirstLine(string text) => text.TrimStart('\uFEFF').Split('\n', 2)[0];

    /// <summary>Whether the form says right after its first line if, and how, it is encrypted.</summary>
    public static bool NamesItsCipher(string head) =>
        head.Contains("BEGIN OPENSSH ", StringComparison.Ordinal) || head.Contains("BEGIN ENCRYPTED ", StringComparison.Ordinal)
        || head.Contains("BEGIN RSA ", StringComparison.Ordinal) || head.Contains("BEGIN EC ", StringComparison.Ordinal) || head.Contains("BEGIN DSA ", StringComparison.Ordinal);

    /// <remarks>Source: OpenSSH PROTOCOL.key (the magic, then the cipher's name, "none" when there is none); RFC 1421 and RFC 5958 for the PEM forms.</remarks>
    public static bool IsEncrypted(string start)
    {
        if (start.Contains("ENCRYPTED", StringComparison.Ordinal))
            return true;
        var body = start.IndexOf(OpenSshMagic, StringComparison.Ordinal);
        return body >= 0 && !start.AsSpan(body + OpenSshMagic.Length).StartsWith(NoCipher);
    }

    /// <summary>What ssh-keygen said, about the file where it named the pipe that the file came through.</summary>
    public static string Problem(string error, string path)
    {
        var last = error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "ssh-keygen could not read it";
        return VisibleText.Of(last.Replace("/dev/stdin", path, StringComparison.Ordinal), 300);
    }
}
