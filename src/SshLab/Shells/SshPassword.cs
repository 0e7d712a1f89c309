using System.Diagnostics;

namespace SshLab.Shells;

/// <summary>A password for one ssh connection. It shows in no text, no argument and no environment; only ssh's own question gets it.</summary>
[DebuggerDisplay("(password)")]
public sealed class SshPassword
{
    private readonly string _secret;

    /// <summary>Takes the password.</summary>
    /// <exception cref="BadInputException">It is empty, or holds a line break or NUL, which no ssh prompt can take.</exception>
    public SshPassword(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (secret.Length == 0)
            throw new BadInputException("The password is empty. Give the account's password, or leave it out to log in by key.");
        if (secret.AsSpan().ContainsAny('\n', '\r', '\0'))
            throw new BadInputException("The password holds a line break or a NUL, which ssh cannot take at its prompt. Check what was given.");
        _secret = secret;
    }

    /// <summary>Always <c>(password)</c>.</summary>
    public override string ToString() => "(password)";

    /// <summary>Writes the password to a new file that nobody else can open.</summary>
    internal void WriteTo(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
        using var file = new StreamWriter(path, options);
        file.Write(_secret + "\n");
    }
}
