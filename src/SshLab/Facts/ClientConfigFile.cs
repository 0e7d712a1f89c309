namespace SshLab.Facts;

/// <summary>A configuration file that ssh read for this login.</summary>
public sealed record ClientConfigFile
{
    /// <summary>The absolute path.</summary>
    public required string Path { get; init; }

    /// <summary>Its content; null when it could not be read, or is longer than 256 KiB.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>The lines of Host and Match, from 1, whose blocks ssh applied to this login.</summary>
    public IReadOnlySet<int> Applied { get; init; } = new HashSet<int>();

    /// <summary>The lines of Match whose program could not be run, so that ssh passed their blocks over without a word.</summary>
    public IReadOnlySet<int> NotRun { get; init; } = new HashSet<int>();

    /// <summary>The files that an Include line brings in at its place, by that line's number.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<string>> Included { get; init; } = new Dictionary<int, IReadOnlyList<string>>();
}
