namespace SshLab.Logins;

/// <summary>How much a line of a trace says about the outcome.</summary>
public enum TraceMark
{
    /// <summary>It belongs to every login.</summary>
    Normal,

    /// <summary>It tells something worth knowing about this login.</summary>
    Matters,

    /// <summary>It decided the outcome, or says what did.</summary>
    Decides,
}
