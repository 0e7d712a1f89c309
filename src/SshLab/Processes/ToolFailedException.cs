namespace SshLab.Processes;

/// <summary>A program that SshLab needs is missing, timed out, or failed where it must not (exit code 3 of the command).</summary>
/// <param name="message">What was tried, what came back, and the next step.</param>
/// <param name="result">What the program answered; null when it never ran to its end.</param>
/// <param name="innerException">The cause, if another exception was it.</param>
public sealed class ToolFailedException(string message, ProcessResult? result = null, Exception? innerException = null)
    : SshLabException(message, innerException!)
{
    /// <summary>What the program answered; null when it never ran to its end.</summary>
    public ProcessResult? Result { get; } = result;
}
