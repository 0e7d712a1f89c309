namespace SshLab.Diagnosis;

/// <summary>What all rules together say of a set of facts.</summary>
/// <param name="Findings">What was found, blockers first.</param>
/// <param name="Unknown">The rules that could not judge, and why.</param>
public sealed record Judgement(IReadOnlyList<Finding> Findings, IReadOnlyList<UnknownRule> Unknown)
{
    /// <summary>Whether any finding explains a refusal.</summary>
    public bool HasBlocker => Findings.Any(finding => finding.Severity == Severity.Blocker);
}
