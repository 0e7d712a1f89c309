using System.Text;

namespace SshLab.Facts;

/// <summary>A file of the server's configuration with its lines.</summary>
/// <param name="Path">Its absolute path; its facts are in <see cref="ServerFacts.Paths"/>.</param>
/// <param name="Content">The first 64 KiB of its content.</param>
/// <param name="Truncated">Whether it is longer than that.</param>
public sealed record TextFileFacts(string Path, ReadOnlyMemory<byte> Content, bool Truncated)
{
    /// <summary>The lines, without line ends.</summary>
    internal string[] Lines => Encoding.UTF8.GetString(Content.Span).TrimEnd('\n').Split('\n');
}
