using SshLab.Logins;

namespace SshLab.Containers.Scenarios;

/// <summary>What a scenario does to a real login on one image, and what a diagnosis must then say.</summary>
public sealed record Expectation
{
    /// <summary>How a real login ends.</summary>
    /// <value>Refused.</value>
    public LoginOutcome Login { get; init; } = LoginOutcome.Refused;

    /// <summary>The ids of the blockers that the diagnosis reports, exactly these; empty for a harmless state.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>What makes the login work again.</summary>
    /// <value>None.</value>
    public ScenarioCure Cure { get; init; }

    /// <summary>Returns the expectation of a state that people blame and sshd accepts: the login works, no blocker.</summary>
    public static Expectation Harmless { get; } = new() { Login = LoginOutcome.Accepted };
}
