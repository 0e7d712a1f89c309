namespace SshLab.Repairs;

/// <summary>What became of one step of a repair.</summary>
public enum StepOutcome
{
    /// <summary>Not known to have been made: planned, or the way in was lost before the answer came.</summary>
    Planned,

    /// <summary>Made, and seen on the server afterwards.</summary>
    Made,

    /// <summary>Not made, or made and taken back because a later step failed.</summary>
    NotMade,

    /// <summary>Made, and since restored by an undo.</summary>
    Undone,
}
