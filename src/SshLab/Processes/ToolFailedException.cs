using System.ComponentModel;

namespace SshLab.Processes;

/// <summary>A program that SshLab needs is missing, timed out, or failed where it must not (exit code 3 of the command).</summary>
/// <param name="message">What was tried, what came back, and the next step.</param>
/// <param name="result">What the program answered, as far as it came; null when it was not started.</param>
/// <param name="innerException">The cause, if another exception was it.</param>
public sealed class ToolFailedException(string message, ProcessResult? result = null, Exception? innerException = null)
    : SshLabException(message, innerException!)
{
    /// <summary>What the program answered, as far as it came; null when it was not started.</summary>
    public ProcessResult? Result { get; } = result;

    /// <summary>Whether it ran out of time and was stopped.</summary>
    public bool TimedOut { get; init; }

    /// <summary>Returns the failure of a program that the system did not start.</summary>
    /// <param name="program">Its name, or its path.</param>
    /// <param name="cause">What the system said.</param>
    public static ToolFailedException NotStarted(string program, Win32Exception cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        var why = cause.NativeErrorCode switch { NoSuchFile => "it is not on the PATH", NotPermitted => "it may not be executed", _ => cause.Message.TrimEnd('.') };
        return new($"`{program}` cannot be started: {why}. Install it, or put it on the PATH, and try again.", null, cause);
    }

    private const int NoSuchFile = 2;
    private const int NotPermitted = 13;
}
