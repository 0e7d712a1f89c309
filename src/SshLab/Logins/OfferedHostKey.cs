namespace SshLab.Logins;

/// <summary>The host key that a server sent in a login.</summary>
/// <param name="Type">Its type as ssh names it (<c>ssh-ed25519</c>).</param>
/// <param name="Fingerprint">Its fingerprint (<c>SHA256:…</c>).</param>
public sealed record OfferedHostKey(string Type, string Fingerprint)
{
    /// <summary>Reads what follows "Server host key: " in a trace; null when it is something else.</summary>
    internal static OfferedHostKey? Read(string text) =>
        text.Split(' ') is [var type, var fingerprint, ..] && fingerprint.Contains(':', StringComparison.Ordinal) ? new(type, fingerprint) : null;
}
