namespace SshLab.Containers.Engines;

/// <summary>No container engine answers, and none could be made to (exit code 3 of the command).</summary>
public sealed class EngineMissingException : SshLabException
{
    /// <summary>Creates the exception; its message lists every attempt and ends with the command to run.</summary>
    /// <param name="attempts">What was tried, and why each failed, in order.</param>
    /// <param name="nextStep">The command to run, in a sentence.</param>
    public EngineMissingException(IReadOnlyList<EngineAttempt> attempts, string nextStep)
        : base(Message(attempts, nextStep))
    {
        Attempts = attempts;
    }

    /// <summary>What was tried, in order.</summary>
    public IReadOnlyList<EngineAttempt> Attempts { get; }

    private new static string Message(IReadOnlyList<EngineAttempt> attempts, string nextStep) =>
        $"No container engine answers. Tried: {string.Join("; ", attempts.Select(attempt => $"{attempt.Tried}: {attempt.Failure}"))}. {nextStep}";
}
