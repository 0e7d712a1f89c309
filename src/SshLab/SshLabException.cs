namespace SshLab;

/// <summary>
/// The root of the few exceptions SshLab throws; each subtype says what the caller can do next.
/// Its message is one paragraph for people: what was tried, what came back, what to do.
/// </summary>
public class SshLabException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was tried, what came back, and the next step.</param>
    public SshLabException(string message) : base(message)
    {
    }

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">What was tried, what came back, and the next step.</param>
    /// <param name="innerException">The cause.</param>
    public SshLabException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
