namespace SshLab.Facts;

/// <summary>An account whose primary group is the group in question.</summary>
/// <param name="Name">The login name.</param>
/// <param name="Uid">The user id.</param>
public sealed record GroupAccount(string Name, int Uid);
