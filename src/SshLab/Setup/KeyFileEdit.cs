using System.Text;

namespace SshLab.Setup;

/// <summary>Adds one line to a key file and keeps every byte that is there. Pure.</summary>
internal static class KeyFileEdit
{
    /// <summary>Returns the content with the line at its end; a last line without a newline, whatever it is, gets one first.</summary>
    public static byte[] Append(ReadOnlySpan<byte> content, string line)
    {
        byte[] added = [.. Encoding.UTF8.GetBytes(line), (byte)'\n'];
        return content.Length == 0 || content[^1] == (byte)'\n' ? [.. content, .. added] : [.. content, (byte)'\n', .. added];
    }
}
