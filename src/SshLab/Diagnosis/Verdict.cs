namespace SshLab.Diagnosis;

/// <summary>What a diagnosis comes to.</summary>
public enum Verdict
{
    /// <summary>The login works.</summary>
    Healthy,

    /// <summary>The login does not work, and at least one blocker says why.</summary>
    Blocked,

    /// <summary>The login does not work, and no cause was found.</summary>
    Unknown,
}
