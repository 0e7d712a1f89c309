namespace SshLab.Diagnosis;

/// <summary>A rule that could not judge.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Because">What could not be seen.</param>
public sealed record UnknownRule(string Id, string Because);
