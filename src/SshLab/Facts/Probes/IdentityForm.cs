using SshLab.Parsing;

namespace SshLab.Facts.Probes;

/// <summary>Tells from its beginning what an identity file is, and from ssh-keygen's words why it cannot be read. Pure.</summary>
internal static class IdentityForm
{
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

    public static bool AsksForPassphrase(string error) =>
        error.Contains("incorrect passphrase", StringComparison.Ordinal) || error.Contains("passphrase is required", StringComparison.Ordinal);

    public static string Problem(string error)
    {
        var last = error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault() ?? "ssh-keygen could not read it";
        return VisibleText.Of(last, 300);
    }
}
