using SshLab.Facts;

namespace SshLab.Diagnosis.Policy;

/// <summary>One component that the loaded policy does not let sshd use as it must.</summary>
internal sealed record PolicyRefusal
{
    /// <summary>The key file it is on the way to.</summary>
    public required KeyFileView File { get; init; }

    /// <summary>What sshd does there.</summary>
    public required PolicyStep Step { get; init; }

    /// <summary>The context of the process that is refused; null when it is only known from a record.</summary>
    public required string? Source { get; init; }

    /// <summary>The permissions that it lacks.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>Whether it is refused only after sshd's next start, in the domain that it will run in then.</summary>
    public bool Later { get; init; }

    /// <summary>Whether it happens all the same and is only logged, the kernel or the domain being permissive.</summary>
    public bool Permissive { get; init; }

    /// <summary>What would help.</summary>
    public PolicyCure Cure { get; init; }

    /// <summary>The kernel's answer; null when a record alone decides.</summary>
    public SelinuxAccess? Access { get; init; }

    /// <summary>The record of such a denial; null when there is none.</summary>
    public AvcDenial? Denial { get; init; }

    /// <summary>The component.</summary>
    public PathFacts Facts => Step.Path.Facts;

    /// <summary>The type that it has.</summary>
    public string Type => ContextType.Of(Facts.Context) ?? "an unknown type";
}
