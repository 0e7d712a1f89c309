namespace SshLab.Facts;

/// <summary>A line of <c>/etc/fstab</c> about a place on the way to the account's home.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="MountPoint">Where it is to be mounted.</param>
/// <param name="FileSystem">The kind of file system.</param>
/// <param name="Device">What is to be mounted.</param>
public sealed record PlannedMount(int Line, string MountPoint, string FileSystem, string Device);
