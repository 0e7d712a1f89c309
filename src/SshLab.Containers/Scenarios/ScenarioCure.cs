namespace SshLab.Containers.Scenarios;

/// <summary>What makes the login work again after a scenario.</summary>
public enum ScenarioCure
{
    /// <summary>Nothing of ours: the state is harmless, or a person has to look first.</summary>
    None,

    /// <summary><c>fix</c> mends it.</summary>
    Fix,

    /// <summary>Somebody decided it, so <c>fix</c> leaves it alone; <c>fix --override</c> with the finding's id changes it.</summary>
    Override,

    /// <summary>The key was never installed: <c>setup</c> does.</summary>
    Setup,

    /// <summary>Damage beside a decision: <c>fix</c> mends the damage and leaves what was decided, and only <c>fix --override</c> with those ids lets the user in.</summary>
    FixAndOverride,
}
