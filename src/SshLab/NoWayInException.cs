namespace SshLab;

/// <summary>The host cannot be reached, or no way in works (exit code 3 of the command).</summary>
/// <param name="message">What was tried, what came back, and the next step.</param>
/// <param name="innerException">The cause, if another exception was it.</param>
public sealed class NoWayInException(string message, Exception? innerException = null)
    : SshLabException(message, innerException!)
{
    /// <summary>Whether the server refused the login and still takes a password, so that giving one may open the way.</summary>
    /// <value>False.</value>
    public bool PasswordMayHelp { get; init; }

    /// <summary>Whether something was changed on the server that could not be put back from here, and takes itself back there.</summary>
    /// <value>False.</value>
    public bool TakesItselfBack { get; init; }
}
