using SshLab.Facts;

namespace SshLab.Diagnosis;

/// <summary>Whether the file system is missing that the home should be on. Pure.</summary>
internal static class HomeMount
{
    /// <summary>Returns the line of fstab whose mount is missing, with all key files below it and none of them there; null when there is none, or the mounts are not known.</summary>
    public static PlannedMount? Missing(ServerFacts server, IEnumerable<string> keyFiles)
    {
        var files = keyFiles.ToList();
        return server.Mounts.Count == 0 || files.Count == 0 || files.Exists(file => server.Paths.GetValueOrDefault(file)?.Kind is PathKind.File or PathKind.Link) ? null
            : server.PlannedMounts.FirstOrDefault(planned => server.Mounts.All(mount => mount.MountPoint != planned.MountPoint)
                && files.TrueForAll(file => PathResolution.IsWithin(file, planned.MountPoint)));
    }
}
