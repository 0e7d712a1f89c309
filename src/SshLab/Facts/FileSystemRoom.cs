namespace SshLab.Facts;

/// <summary>What room is left on the file system of a file, as df(1) tells it.</summary>
/// <param name="MountPoint">Where it is mounted.</param>
/// <param name="Size">Its size in KiB.</param>
/// <param name="Available">What users other than root can still write, in KiB.</param>
public sealed record FileSystemRoom(string MountPoint, long Size, long Available);
