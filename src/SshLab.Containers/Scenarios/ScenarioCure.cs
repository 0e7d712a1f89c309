namespace SshLab.Containers.Scenarios;

/// <summary>What makes the login work again after a scenario.</summary>
public enum ScenarioCure
{
    /// <summary>Nothing has to: the state is harmless, or someone decided it.</summary>
    None,

    /// <summary><c>fix</c> mends it.</summary>
    Fix,

    /// <summary>The key was never installed: <c>setup</c> does.</summary>
    Setup,
}
