namespace SshLab.Repairs;

/// <summary>One repair as the journal keeps it: written before the server is touched, completed afterwards.</summary>
public sealed record JournalEntry
{
    /// <summary>The version of this format.</summary>
    /// <value>1.</value>
    public int Schema { get; init; } = 1;

    /// <summary>The entry's name: its time and a random part; also the name of its file, without <c>.json</c>.</summary>
    public required string Id { get; init; }

    /// <summary>When it was written, before the server was touched.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The account it belongs to.</summary>
    public required RepairTarget Target { get; init; }

    /// <summary>The way in that it was made through.</summary>
    public required string Via { get; init; }

    /// <summary>The steps, in the order in which they were made.</summary>
    public required IReadOnlyList<RepairStep> Steps { get; init; }

    /// <summary>The directories of the server that the steps work in, with device and inode as <c>dev:ino</c>; one that is not known is left out.</summary>
    public IReadOnlyDictionary<string, string> Directories { get; init; } = new Dictionary<string, string>();

    /// <summary>The same of the steps that were made on this machine.</summary>
    public IReadOnlyDictionary<string, string> ClientDirectories { get; init; } = new Dictionary<string, string>();

    /// <summary>When it was undone; null while it was not.</summary>
    public DateTimeOffset? Undone { get; init; }

    /// <summary>Whether the server's answer never came, so that only the server knows which steps were made.</summary>
    public bool OutcomeUnknown => Undone is null && Steps.Any(step => step.Outcome == StepOutcome.Planned);

    /// <summary>Whether undoing it takes a way in to the server; false when all that stands was made on this machine.</summary>
    public bool NeedsServer => Steps.Any(step => step is { Side: Side.Server, Outcome: StepOutcome.Made or StepOutcome.Planned });

    /// <summary>Whether there is anything to undo.</summary>
    public bool CanBeUndone => Undone is null && Steps.Any(step => step.Outcome is StepOutcome.Made or StepOutcome.Planned);
}
