namespace SshLab.Setup;

/// <summary>How a setup ended.</summary>
public enum SetupOutcome
{
    /// <summary>A dry run: nothing was written and no login was tried.</summary>
    Planned,

    /// <summary>The key was added, and a login with it alone works.</summary>
    Added,

    /// <summary>The key was there already, and a login with it alone works.</summary>
    AlreadyThere,

    /// <summary>The key is there, and the login is still refused; the diagnosis says why.</summary>
    PresentButRefused,
}
