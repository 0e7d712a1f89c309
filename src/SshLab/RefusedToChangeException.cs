namespace SshLab;

/// <summary>A change would have been unsafe, so nothing was changed (exit code 5 of the command).</summary>
/// <param name="message">What was about to change, why that is unsafe, and the next step.</param>
public sealed class RefusedToChangeException(string message) : SshLabException(message);
