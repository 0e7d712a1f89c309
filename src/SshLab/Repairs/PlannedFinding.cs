using SshLab.Diagnosis;

namespace SshLab.Repairs;

/// <summary>A finding, and what the plan does about it.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Decision">What is done.</param>
/// <param name="Reason">Why, and what to do when it is not mended; a sentence.</param>
public sealed record PlannedFinding(Finding Finding, RepairDecision Decision, string Reason);
