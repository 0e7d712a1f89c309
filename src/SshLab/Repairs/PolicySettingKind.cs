namespace SshLab.Repairs;

/// <summary>What an administrator may set in an SELinux policy without writing one.</summary>
public enum PolicySettingKind
{
    /// <summary>A rule of the file contexts: the type of the paths that match an expression.</summary>
    FileContext,

    /// <summary>A directory that is labelled like another one.</summary>
    Equivalence,

    /// <summary>A boolean: on (1) or off (0).</summary>
    Boolean,

    /// <summary>The type of a TCP port.</summary>
    Port,
}
