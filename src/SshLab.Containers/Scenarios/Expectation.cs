using SshLab.Logins;

namespace SshLab.Containers.Scenarios;

/// <summary>What a scenario does to a real login on one image, and what a diagnosis must then say.</summary>
public sealed record Expectation
{
    /// <summary>How a real login ends.</summary>
    /// <value>Refused.</value>
    public LoginOutcome Login { get; init; } = LoginOutcome.Refused;

    /// <summary>How a login by SSH.NET ends, given the address, the user, the key with the certificate beside it, and the known hosts; and why.</summary>
    /// <value>Null: as <see cref="Login"/>.</value>
    public DifferentLogin? SshNet { get; init; }

    /// <summary>The ids of the blockers that the diagnosis reports, exactly these; empty for a harmless state.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>Those of <see cref="Findings"/> that only a login can show: the facts alone do not decide them.</summary>
    /// <value>None.</value>
    public IReadOnlyList<string> SeenByLogin { get; init; } = [];

    /// <summary>The ids of risks that the diagnosis must report besides; it may report more.</summary>
    public IReadOnlyList<string> Risks { get; init; } = [];

    /// <summary>The ids of advice that the diagnosis must give besides; it may give more.</summary>
    public IReadOnlyList<string> Advice { get; init; } = [];

    /// <summary>What makes the login work again.</summary>
    /// <value>None.</value>
    public ScenarioCure Cure { get; init; }

    /// <summary>Returns the expectation of a state that people blame and sshd accepts: the login works, no blocker.</summary>
    public static Expectation Harmless { get; } = new() { Login = LoginOutcome.Accepted };

    /// <summary>Returns the expectation of a state that works today and may not tomorrow: no blocker, but these risks.</summary>
    public static Expectation Risky(params IReadOnlyList<string> risks) => new() { Login = LoginOutcome.Accepted, Risks = risks };

    /// <summary>Returns the expectation of damage: the login is refused for exactly these reasons, and <c>fix</c> mends all of them.</summary>
    public static Expectation Fixable(params IReadOnlyList<string> findings) => new() { Findings = findings, Cure = ScenarioCure.Fix };

    /// <summary>Returns the expectation of a decision: the login is refused for exactly these reasons, and only <c>fix --override</c> changes them.</summary>
    public static Expectation Decided(params IReadOnlyList<string> findings) => new() { Findings = findings, Cure = ScenarioCure.Override };

    /// <summary>Returns the expectation of damage beside a decision: <c>fix</c> mends the damage alone, and what was decided changes only with <c>fix --override</c>.</summary>
    public static Expectation FixableAndDecided(params IReadOnlyList<string> findings) => new() { Findings = findings, Cure = ScenarioCure.FixAndOverride };

    /// <summary>Returns the expectation of a key that is not there: the login is refused for exactly these reasons, and <c>setup</c> installs it.</summary>
    public static Expectation NeedsSetup(params IReadOnlyList<string> findings) => new() { Findings = findings, Cure = ScenarioCure.Setup };

    /// <summary>Returns the expectation of a refusal that is explained only: mending it is a person's decision, so nothing is written.</summary>
    public static Expectation NotMendable(params IReadOnlyList<string> findings) => new() { Findings = findings };
}
