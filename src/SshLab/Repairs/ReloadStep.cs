using System.Text.Json.Serialization;

namespace SshLab.Repairs;

/// <summary>A step that has sshd read its configuration again. Taking it back is the same, after the files have been restored.</summary>
public sealed record ReloadStep : RepairStep
{
    /// <summary>The sshd program, which checks its configuration first.</summary>
    public required string Reloads { get; init; }

    /// <summary>Whether a configuration that sshd does not accept is left unread, without failing: an undo restores what was there, good or bad.</summary>
    public bool OnlyIfValid { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Subject => "sshd";

    internal override RepairStep Inverse() => this with { OnlyIfValid = true, Outcome = StepOutcome.Planned };
}
