namespace SshLab.Parsing;

/// <summary>One line of <c>authorized_keys</c>, as sshd reads it, with the exact bytes it takes up.</summary>
public sealed record AuthorizedKeysLine
{
    /// <summary>The line's number, from 1, as sshd's log counts.</summary>
    public required int Number { get; init; }

    /// <summary>Where the line begins in the file, in bytes.</summary>
    public required int Start { get; init; }

    /// <summary>Its length in bytes, without the newline; a carriage return before that counts to the line.</summary>
    public required int Length { get; init; }

    /// <summary>Whether a newline ends it; only the last line can lack one.</summary>
    public required bool HasNewline { get; init; }

    /// <summary>The line's bytes, one character each (Latin-1), so that an index here is an offset in the file.</summary>
    public required string Text { get; init; }

    /// <summary>What sshd makes of it.</summary>
    public required AuthorizedKeysLineKind Kind { get; init; }

    /// <summary>The key; null unless <see cref="Kind"/> is <see cref="AuthorizedKeysLineKind.Key"/>.</summary>
    public PublicKey? Key { get; init; }

    /// <summary>The key's options, as written; null when there are none.</summary>
    public string? Options { get; init; }

    /// <summary>Where <see cref="Options"/> begin in <see cref="Text"/>; 0 when there are none.</summary>
    public int OptionsStart { get; init; }

    /// <summary>The options one by one.</summary>
    public KeyOptionList ParsedOptions { get; init; } = KeyOptionList.None;

    /// <summary>Why sshd passes over the whole line because of the form of what stands before the key, in sshd's own words; null when it does not.</summary>
    public string? OptionsProblem => ParsedOptions.Problem;

    /// <summary>What follows the key; empty when nothing does. sshd ignores it.</summary>
    public string Comment { get; init; } = "";

    /// <summary>Where the next line begins.</summary>
    public int End => Start + Length + (HasNewline ? 1 : 0);

    /// <summary>Whether sshd reads this key from this line, options and all; these may keep it out all the same.</summary>
    public bool Holds(PublicKey key) => Key is not null && OptionsProblem is null && Key.Equals(key);

    /// <summary>Whether sshd lets this key in by this line, as far as the line itself decides: <c>from=</c> and <c>expiry-time=</c> are not weighed.</summary>
    public bool Admits(PublicKey key) => Holds(key) && !ParsedOptions.IsAuthority && ParsedOptions.Find("principals") is null;
}
