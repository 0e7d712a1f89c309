namespace SshLab.Facts;

/// <summary>A line of <c>limits.conf</c> or of a file beside it.</summary>
/// <param name="File">The file that it stands in.</param>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Domain">Whom it is about: a user, <c>@group</c>, <c>*</c>, a range of uids.</param>
/// <param name="Type"><c>soft</c>, <c>hard</c> or <c>-</c>, in small letters.</param>
/// <param name="Item">What is limited (<c>nproc</c>, <c>maxlogins</c>), in small letters; empty where all limits are lifted.</param>
/// <param name="Value">How much, as it is written.</param>
public sealed record LimitLine(string File, int Line, string Domain, string Type, string Item, string Value)
{
    /// <summary>The line with single blanks.</summary>
    public string Text => string.Join(' ', new[] { Domain, Type, Item, Value }.Where(word => word.Length > 0));

    /// <summary>Where it stands, as a person is told.</summary>
    public string Place => $"{File} line {Line}";
}
