using System.Text;
using SshLab.Parsing;

namespace SshLab.Diagnosis.KeyContent;

/// <summary>A damaged key that was recognised, and the content that mends it.</summary>
internal sealed record Mending
{
    /// <summary>The line it begins on, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>What is wrong with it, as a sentence without its full stop.</summary>
    public required string What { get; init; }

    /// <summary>The whole content as it must be; null when a person must decide.</summary>
    public byte[]? After { get; init; }

    /// <summary>Given the file's path: the command a person would type to get from the content to <see cref="After"/>.</summary>
    public Func<string, string> Command { get; init; } = _ => "";

    /// <summary>What to do when the change is not all, or there is none.</summary>
    public string? NextStep { get; init; }

    /// <summary>Replaces whole lines. Each of the new ones ends in a newline; every other byte stays.</summary>
    /// <param name="content">The file.</param>
    /// <param name="first">The first line that goes.</param>
    /// <param name="last">The last line that goes.</param>
    /// <param name="lines">What comes in their place, one character for each byte.</param>
    /// <param name="what">What is wrong.</param>
    public static Mending OfLines(AuthorizedKeys content, AuthorizedKeysLine first, AuthorizedKeysLine last, IReadOnlyList<string> lines, string what)
    {
        byte[] after =
        [
            .. content.Content.Span[..first.Start],
            .. lines.SelectMany(line => Encoding.Latin1.GetBytes(line + "\n")),
            .. content.Content.Span[last.End..],
        ];
        return new Mending { Line = first.Number, What = what, After = after, Command = path => TypedEdit.ReplaceLines(path, first.Number, last.Number, lines) };
    }

    /// <summary>Replaces one line.</summary>
    public static Mending OfLine(AuthorizedKeys content, AuthorizedKeysLine line, string mended, string what) => OfLines(content, line, line, [mended], what);

    /// <summary>This mending and the one that is then still needed, done as one change.</summary>
    public Mending And(Mending deeper) => this with
    {
        What = $"{What}; below that, {deeper.What}",
        After = deeper.After,
        Command = path => TypedEdit.Overwrite(path, deeper.After),
        NextStep = deeper.NextStep,
    };

    /// <summary>The mending as it is if sshd lets the key in by the mended content; else without a change, for a person to look at.</summary>
    public Mending IfItWorks(PublicKey key) =>
        After is null || AuthorizedKeys.Read(After).Admitting(key) is not null ? this : this with
        {
            After = null,
            NextStep = $"More is wrong with line {Line} than can be mended without guessing: put the line right by hand, or install the key anew with `sshlab setup`.",
        };
}
