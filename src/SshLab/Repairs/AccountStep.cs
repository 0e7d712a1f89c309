using System.Text.Json.Serialization;

namespace SshLab.Repairs;

/// <summary>A step that changes what is set of an account.</summary>
public sealed record AccountStep : RepairStep
{
    /// <summary>What is set.</summary>
    public required AccountSetting Account { get; init; }

    /// <summary>The value it must have for the step to be made; null when it must have none.</summary>
    public string? Before { get; init; }

    /// <summary>The value it has afterwards; null for none.</summary>
    public string? After { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Subject => Account.ToString();

    internal override RepairStep Inverse() => this with
    {
        Command = Account.Command(Before),
        Before = After,
        After = Before,
        Outcome = StepOutcome.Planned,
    };
}
