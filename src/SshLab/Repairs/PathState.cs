using SshLab.Facts;

namespace SshLab.Repairs;

/// <summary>What stood, or shall stand, at a path: everything a change may alter and an undo restores.</summary>
public sealed record PathState
{
    /// <summary>What stands there.</summary>
    public required PathKind Kind { get; init; }

    /// <summary>Permission bits (0 to 07777); 0 when nothing stands there.</summary>
    public int Mode { get; init; }

    /// <summary>The owner's id.</summary>
    public int Uid { get; init; }

    /// <summary>The group's id.</summary>
    public int Gid { get; init; }

    /// <summary>Device and inode as <c>dev:ino</c>; null when it is not known, or is not there yet.</summary>
    public string? Identity { get; init; }

    /// <summary>The SELinux context; null where there is none, or it does not matter to the change.</summary>
    public string? Context { get; init; }

    /// <summary>Whether an ACL extends the permission bits, so that a replaced file must carry it over.</summary>
    public bool HasAcl { get; init; }

    /// <summary>The whole content; null when the change does not touch it.</summary>
    public byte[]? Content { get; init; }

    /// <summary>Nothing stands there.</summary>
    public static PathState Missing { get; } = new() { Kind = PathKind.Missing };

    /// <summary>Takes the state from the facts.</summary>
    /// <returns>The state; null when the facts do not hold all that a safe change needs.</returns>
    public static PathState? From(PathFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Kind == PathKind.Missing)
            return Missing;
        if (facts is not { Mode: { } mode, Uid: { } uid, Gid: { } gid, Identity: { Length: > 0 } identity })
            return null;
        return new PathState
        {
            Kind = facts.Kind,
            Mode = mode,
            Uid = uid,
            Gid = gid,
            Identity = identity,
            Context = facts.Context,
            HasAcl = facts.HasAcl ?? false,
        };
    }

    /// <summary>Whether both are alike in all that a person would notice: everything but the identity, and what one of them leaves open.</summary>
    public bool LooksLike(PathState other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Kind == other.Kind && Mode == other.Mode && Uid == other.Uid && Gid == other.Gid
            && (Context is null || other.Context is null || Context == other.Context)
            && (Content is null || other.Content is null || Content.AsSpan().SequenceEqual(other.Content));
    }
}
