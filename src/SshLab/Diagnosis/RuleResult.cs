namespace SshLab.Diagnosis;

/// <summary>What a rule says of a set of facts: healthy, found, or unknown.</summary>
public sealed record RuleResult
{
    private RuleResult(IReadOnlyList<Finding> findings, string? because)
    {
        Findings = findings;
        UnknownBecause = because;
    }

    /// <summary>The facts are there, and nothing is wrong.</summary>
    public static RuleResult Healthy { get; } = new([], null);

    /// <summary>What was found; empty unless something was.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Which fact is missing and why that matters; null unless unknown.</summary>
    public string? UnknownBecause { get; }

    /// <summary>The fault is there.</summary>
    public static RuleResult Found(Finding finding) => new([finding], null);

    /// <summary>The facts do not suffice.</summary>
    /// <param name="because">What could not be seen, as a clause: <c>needs root to read /home/alice/.ssh</c>.</param>
    public static RuleResult Unknown(string because) => new([], because);
}
