namespace SshLab.Diagnosis;

/// <summary>What kind of cause a finding has; it decides what <c>fix</c> may do.</summary>
public enum Cause
{
    /// <summary>Something broke: a mode, an owner, a label, a mangled line. Mended.</summary>
    Damage,

    /// <summary>Someone decided it: an allow list, an option, a lock. Explained; changed only when asked for by id.</summary>
    Policy,

    /// <summary>The surroundings are not there: an unmounted home, a server down. Nothing is written.</summary>
    Environment,

    /// <summary>The key was never installed: <c>setup</c>'s work.</summary>
    Setup,
}
