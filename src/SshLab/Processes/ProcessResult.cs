using System.Text;
using SshLab.Parsing;

namespace SshLab.Processes;

/// <summary>How a program ended; a non-zero exit is data until the caller says otherwise.</summary>
/// <param name="Command">The command as a person would type it.</param>
/// <param name="ExitCode">The exit code; 128 plus the signal's number when a signal ended it.</param>
/// <param name="Output">Standard output, byte for byte.</param>
/// <param name="Error">Standard error, as UTF-8 text.</param>
/// <param name="Truncated">Whether output is missing: beyond the limit, or held back by a child that outlived the program.</param>
public sealed record ProcessResult(string Command, int ExitCode, ReadOnlyMemory<byte> Output, string Error, bool Truncated)
{
    /// <summary>Standard output as UTF-8 text.</summary>
    public string OutputText => Encoding.UTF8.GetString(Output.Span);

    /// <summary>Returns this result if the exit code is 0, else throws with the command, the code and both streams.</summary>
    /// <param name="nextStep">What the user can do about a failure; a sentence.</param>
    /// <exception cref="ToolFailedException">The exit code is not 0.</exception>
    public ProcessResult OrThrow(string nextStep)
    {
        if (ExitCode == 0)
            return this;
        var said = VisibleText.LinesOf(Error + '\n' + OutputText);
        throw new ToolFailedException($"`{Command}` ended with exit code {ExitCode}: {(said.Length == 0 ? "it printed nothing" : said)}\n{nextStep}", this);
    }
}
