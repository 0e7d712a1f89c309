using SshLab.Repairs;

namespace SshLab.Diagnosis.Configuration;

/// <summary>Why sshd gets nothing of a program that it asks.</summary>
/// <param name="What">The fact that decides.</param>
internal sealed record ProgramTrouble(string What)
{
    /// <summary>Whether the fact is missing that would decide.</summary>
    public bool Unknown { get; init; }

    /// <summary>What a person has to do; null where running the program tells.</summary>
    public string? NextStep { get; init; }

    /// <summary>What mends it; empty when a person has to.</summary>
    public IReadOnlyList<Change> Changes { get; init; } = [];
}
