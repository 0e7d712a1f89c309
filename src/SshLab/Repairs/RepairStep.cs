using System.Text.Json.Serialization;

namespace SshLab.Repairs;

/// <summary>One change with what is so before and after it: enough to make it, to check it and to undo it.</summary>
[JsonConverter(typeof(RepairStepJson))]
public abstract record RepairStep
{
    /// <summary>The change's kind (<see cref="Change.Kind"/>).</summary>
    public required string Kind { get; init; }

    /// <summary>The command a person would type to the same effect.</summary>
    public required string Command { get; init; }

    /// <summary>Where it is made.</summary>
    /// <value><see cref="Side.Server"/>.</value>
    public Side Side { get; init; }

    /// <summary>What became of it.</summary>
    /// <value><see cref="StepOutcome.Planned"/>.</value>
    public StepOutcome Outcome { get; init; }

    /// <summary>What it changes, as a person names it.</summary>
    [JsonIgnore]
    public abstract string Subject { get; }

    /// <summary>Returns the step that takes this one back; null when there is nothing to take back.</summary>
    internal abstract RepairStep? Inverse();

    /// <summary>Returns the step as it was made.</summary>
    /// <param name="told">What the server said of it.</param>
    internal virtual RepairStep AsMade(string told) => this with { Outcome = StepOutcome.Made };
}
