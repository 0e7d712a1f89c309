namespace SshLab.Testcontainers.Engines;

/// <summary>A session of Testcontainers that is not its default one: its resource reaper is then neither started nor asked, and disposing a container removes it.</summary>
internal static class ResourceSession
{
    /// <summary>The session of this process.</summary>
    public static Guid Id { get; } = Guid.NewGuid();
}
