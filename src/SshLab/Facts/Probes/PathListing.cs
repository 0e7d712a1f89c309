using System.Text.RegularExpressions;

namespace SshLab.Facts.Probes;

/// <summary>What one <c>ls -ldn</c> said of many paths, none of which has a line feed in its name or is a link when it is asked. Pure.</summary>
internal sealed partial class PathListing
{
    /// <summary>The kind and nine permissions.</summary>
    private const int ModeLetters = 10;

    private static readonly string[] NotThere = [": No such file or directory", ": Not a directory"];

    private readonly Dictionary<string, List<string>> _lines = [];
    private readonly List<string> _errors = [];
    private int _unseen;
    private bool _marksLists;

    private PathListing()
    {
    }

    public static PathListing Read(ProbeFrames frames)
    {
        var listing = new PathListing { _unseen = frames.Every("unseen").Count() };
        foreach (var line in frames.Every("listing").SelectMany(frame => frame.Lines))
        {
            // Before the name stand modes, numbers and a date: the first slash is the path's own.
            var name = line.IndexOf(" /", StringComparison.Ordinal) + 1;
            if (ListedPath.Read(line) is null || name == 0)
                listing._errors.Add(line);
            else if (listing._lines.TryGetValue(line[name..], out var lines))
                lines.Add(line);
            else
                listing._lines[line[name..]] = [line];
        }
        listing._marksLists = MarksLists([.. listing._lines.Values.SelectMany(lines => lines)]);
        return listing;
    }

    /// <summary>
    /// Whether it is an <c>ls</c> that marks access control lists: GNU makes its columns no wider than they must be, so some line has one blank
    /// before a column; busybox, which marks nothing, always pads.
    /// </summary>
    private static bool MarksLists(IReadOnlyList<string> lines) =>
        lines.Any(line => line.IndexOf(' ') > ModeLetters)
        || (lines.Any(line => line.Length > ModeLetters + 1 && char.IsAsciiDigit(line[ModeLetters + 1])) && lines.Any(line => NarrowOwners().IsMatch(line)));

    /// <summary>The line of a path; null when there is none, or when two differ.</summary>
    public ListedPath? Of(string path) =>
        _lines.TryGetValue(path, out var lines) && lines.Distinct().Count() == 1 && ListedPath.Read(lines[0]) is { } listed
            ? listed with { HasAcl = listed.HasAcl ?? (_marksLists ? false : null) }
            : null;

    /// <summary>Whether a path was said not to be there: a refusal names it, or all that were not seen were refused for that reason.</summary>
    /// <remarks>GNU puts a name in quotes, busybox does not; a strange one is written in a form of its own.</remarks>
    public bool IsMissing(string path) =>
        _errors.Any(error => NotThere.Any(reason => error.EndsWith($" '{path}'{reason}", StringComparison.Ordinal) || error.EndsWith($" {path}{reason}", StringComparison.Ordinal)))
        || (_errors.Count == _unseen && _errors.All(error => NotThere.Any(reason => error.EndsWith(reason, StringComparison.Ordinal))));

    [GeneratedRegex(@"^\S+ +\d+ +\d+ \d", RegexOptions.None, 1000)]
    private static partial Regex NarrowOwners();
}
