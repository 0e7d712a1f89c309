namespace SshLab.Facts;

/// <summary>A boolean of the policy and a value for it.</summary>
/// <param name="Name">Its name: <c>use_nfs_home_dirs</c>.</param>
/// <param name="Value">On or off.</param>
public sealed record SelinuxBoolean(string Name, bool Value);
