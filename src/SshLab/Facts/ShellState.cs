namespace SshLab.Facts;

/// <summary>What an account's shell is to sshd, and to the account.</summary>
public enum ShellState
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>The account can start it.</summary>
    Usable,

    /// <summary>Nothing is there.</summary>
    Missing,

    /// <summary>Something is there that is no regular file.</summary>
    Irregular,

    /// <summary>A file that nobody may execute.</summary>
    NotExecutable,

    /// <summary>A file that somebody may execute, and the account may not.</summary>
    Closed,
}
