using System.Text.Json.Serialization;
using SshLab.Facts;

namespace SshLab.Repairs;

/// <summary>A step that starts sshd anew. There is nothing to take back: an undo never stops an sshd that runs.</summary>
public sealed record RestartStep : RepairStep
{
    /// <summary>How this server starts sshd.</summary>
    public required SshdService Service { get; init; }

    /// <summary>The sshd program, which checks its configuration first.</summary>
    public required string Program { get; init; }

    /// <summary>The TCP ports that it must listen on afterwards, because an earlier step allows them.</summary>
    public IReadOnlyList<string> Ports { get; init; } = [];

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Subject => "sshd";

    internal override RepairStep? Inverse() => null;
}
