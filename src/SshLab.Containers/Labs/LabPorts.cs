namespace SshLab.Containers.Labs;

/// <summary>The ports of a lab host that are published, so that an sshd can be reached on either.</summary>
public static class LabPorts
{
    /// <summary>Where sshd listens on a healthy host.</summary>
    public const int Standard = 22;

    /// <summary>Where it listens when somebody has moved it.</summary>
    public const int Alternate = 2222;

    /// <summary>Every published port.</summary>
    public static IReadOnlyList<int> All { get; } = [Standard, Alternate];
}
