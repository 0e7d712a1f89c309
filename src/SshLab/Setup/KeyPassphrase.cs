using System.Diagnostics;

namespace SshLab.Setup;

/// <summary>A private key's passphrase. It shows in no text, no argument and no environment; only ssh-keygen's and ssh-add's own question gets it.</summary>
[DebuggerDisplay("(passphrase)")]
public sealed class KeyPassphrase
{
    private readonly string _secret;

    /// <summary>Takes the passphrase.</summary>
    /// <exception cref="BadInputException">It is shorter than 5 characters, which ssh-keygen refuses, or holds a line break or NUL, which no prompt can take.</exception>
    public KeyPassphrase(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (secret.Length < 5)
            throw new BadInputException("The passphrase is shorter than 5 characters. Give a longer one, or none.");
        if (secret.AsSpan().ContainsAny('\n', '\r', '\0'))
            throw new BadInputException("The passphrase holds a line break or a NUL, which no prompt can take. Check what was given.");
        _secret = secret;
    }

    /// <summary>Always <c>(passphrase)</c>.</summary>
    public override string ToString() => "(passphrase)";

    /// <summary>Writes the passphrase to a new file that nobody else can open.</summary>
    internal void WriteTo(string path)
    {
        using var file = new StreamWriter(OwnerOnly.CreateFile(path));
        file.Write(_secret + "\n");
    }
}
