namespace SshLab.Facts;

/// <summary>A group of the server, with everyone in it: what Debian's sshd asks before it accepts group write.</summary>
public sealed record GroupFacts
{
    /// <summary>The group id.</summary>
    public required int Gid { get; init; }

    /// <summary>The group's name.</summary>
    public required string Name { get; init; }

    /// <summary>The members that the group database lists (supplementary membership).</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>The accounts whose primary group it is.</summary>
    public IReadOnlyList<GroupAccount> PrimaryOf { get; init; } = [];
}
