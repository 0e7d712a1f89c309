namespace SshLab.Repairs;

/// <summary>What a repair plan does about a finding.</summary>
public enum RepairDecision
{
    /// <summary>It is mended.</summary>
    Mended,

    /// <summary>It does not explain the refusal, so it is left as it is unless it is asked for by id.</summary>
    NotABlocker,

    /// <summary>Somebody decided it so: changed only when asked for by id.</summary>
    NeedsOverride,

    /// <summary>The surroundings are not there, or nothing can be written in them: nothing is.</summary>
    Environment,

    /// <summary>The key was never installed: <c>setup</c> does that.</summary>
    SetupsWork,

    /// <summary>No change mends it; the finding's next step says what does.</summary>
    ByHand,

    /// <summary>The way in may not do it: root may.</summary>
    NeedsRoot,

    /// <summary>The server lacks the program that makes the change: install it, and run <c>fix</c> again.</summary>
    NeedsTool,

    /// <summary>The change would not be safe, or could not be undone.</summary>
    Unsafe,

    /// <summary>Another mended finding changes the same thing: run <c>fix</c> again after this one.</summary>
    Later,
}
