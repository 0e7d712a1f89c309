using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SshLab.SshNet.Running;

/// <summary>
/// The first line that a <c>sh</c> of ours prints: a word that only we know, and its process id. A login shell may print things of its own before it
/// (.cshrc, .bashrc); the script's output begins after it.
/// </summary>
internal sealed class ShellMark
{
    private readonly string _word = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>What has a <c>sh</c> print the mark.</summary>
    public byte[] Question => Encoding.ASCII.GetBytes($"printf '%s %s\\n' {_word} \"$$\"\n");

    /// <summary>Finds the mark in what has been printed so far.</summary>
    /// <returns>The process id, and where the script's own output begins; null when the mark has not come.</returns>
    public (int ProcessId, int End)? Find(ReadOnlySpan<byte> printed)
    {
        var start = printed.IndexOf(Encoding.ASCII.GetBytes(_word + " "));
        if (start < 0)
            return null;
        var number = printed[(start + _word.Length + 1)..];
        var length = number.IndexOf((byte)'\n');
        return length > 0 && int.TryParse(number[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (id, start + _word.Length + 1 + length + 1) : null;
    }
}
