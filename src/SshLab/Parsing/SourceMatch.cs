namespace SshLab.Parsing;

/// <summary>What a list of sources says of a client.</summary>
public enum SourceMatch
{
    /// <summary>No entry is about it: it is kept out.</summary>
    NotListed,

    /// <summary>An entry lets it through.</summary>
    Listed,

    /// <summary>An entry with <c>!</c> keeps it out.</summary>
    Excluded,

    /// <summary>An entry is empty or a network whose mask does not fit its address: sshd gives up, and keeps everybody out.</summary>
    Invalid,
}
