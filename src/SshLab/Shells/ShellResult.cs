using System.Text;

namespace SshLab.Shells;

/// <summary>What a script answered; a non-zero exit is data.</summary>
/// <param name="ExitCode">The exit code of <c>sh</c>.</param>
/// <param name="Output">Standard output, byte for byte.</param>
/// <param name="Error">Standard error as text.</param>
public sealed record ShellResult(int ExitCode, ReadOnlyMemory<byte> Output, string Error)
{
    /// <summary>Standard output as UTF-8 text.</summary>
    public string OutputText => Encoding.UTF8.GetString(Output.Span);
}
