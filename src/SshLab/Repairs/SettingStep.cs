using System.Text.Json.Serialization;

namespace SshLab.Repairs;

/// <summary>A step that changes a setting of the SELinux policy.</summary>
public sealed record SettingStep : RepairStep
{
    /// <summary>What is set.</summary>
    public required PolicySetting Setting { get; init; }

    /// <summary>The value it must have for the step to be made; null when it must not be set on this server.</summary>
    public string? Before { get; init; }

    /// <summary>The value it has afterwards; null when it is not set then.</summary>
    public string? After { get; init; }

    /// <summary>Whether the policy itself has a value, which a local one covers.</summary>
    public bool Overrides { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Subject => Setting.ToString();

    internal override RepairStep Inverse() => this with
    {
        Command = Setting.Command(After, Before, Overrides),
        Before = After,
        After = Before,
        Outcome = StepOutcome.Planned,
    };
}
