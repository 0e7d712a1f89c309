namespace SshLab;

/// <summary>The caller asked for something that makes no sense; asking differently helps (exit code 2 of the command).</summary>
/// <param name="message">What was given, what is valid, and the next step.</param>
/// <param name="innerException">The cause, if another exception was it.</param>
public sealed class BadInputException(string message, Exception? innerException = null)
    : SshLabException(message, innerException!);
