namespace SshLab;

/// <summary>The caller asked for something that makes no sense; asking differently helps (exit code 2 of the command).</summary>
/// <param name="message">What was given, what is valid, and the next step.</param>
public sealed class BadInputException(string message) : SshLabException(message);
