namespace SshLab;

/// <summary>The two ends of a login.</summary>
public enum Side
{
    /// <summary>The host that is logged in to.</summary>
    Server,

    /// <summary>This machine, where ssh runs.</summary>
    Client,
}
