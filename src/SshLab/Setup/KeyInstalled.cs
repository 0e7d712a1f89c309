namespace SshLab.Setup;

/// <summary>What setup did about the key on the server.</summary>
public enum KeyInstalled
{
    /// <summary>It was not there and was added; in a dry run: it would be.</summary>
    Added,

    /// <summary>A line that sshd reads has it already; none was added.</summary>
    AlreadyThere,
}
