namespace SshLab.Diagnosis.Policy;

/// <summary>When sshd reads a file.</summary>
internal enum FileReading
{
    /// <summary>When it starts and when it is reloaded, and it ends where it cannot.</summary>
    AtStart,

    /// <summary>At the same time, if an Include finds it.</summary>
    Included,

    /// <summary>At each login.</summary>
    AtLogin,
}
