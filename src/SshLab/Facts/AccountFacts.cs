namespace SshLab.Facts;

/// <summary>An account of the server, as <c>getent passwd</c> has it.</summary>
public sealed record AccountFacts
{
    /// <summary>The login name.</summary>
    public required string Name { get; init; }

    /// <summary>The user id.</summary>
    public required int Uid { get; init; }

    /// <summary>The primary group's id.</summary>
    public required int Gid { get; init; }

    /// <summary>All groups the account is in, the primary one included; null when not known.</summary>
    public IReadOnlyList<int>? Groups { get; init; }

    /// <summary>The names of those groups; null when not known.</summary>
    public IReadOnlyList<string>? GroupNames { get; init; }

    /// <summary>The home directory, as passwd names it.</summary>
    public required string Home { get; init; }

    /// <summary>The home directory with all symbolic links resolved; null when it does not exist or cannot be reached.</summary>
    public string? RealHome { get; init; }

    /// <summary>A directory of the account's own where its home usually is, though passwd names another one, with one of the client's keys in its key file; null when there is none, or it was not seen.</summary>
    public string? OldHome { get; init; }

    /// <summary>The login shell; empty means <c>/bin/sh</c>.</summary>
    public string Shell { get; init; } = "";

    /// <summary>What shadow says of it; null when that was not seen (it takes root).</summary>
    public ShadowFacts? Shadow { get; init; }

    /// <summary>The login shell as it was found; null when it was not looked at.</summary>
    public ShellFacts? ShellFound { get; init; }
}
