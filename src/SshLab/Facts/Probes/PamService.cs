using System.Globalization;

namespace SshLab.Facts.Probes;

/// <summary>sshd's PAM service as PAM puts it together from its files. Pure.</summary>
/// <remarks>
/// Source: Linux-PAM <c>pam_handlers.c</c>, and Debian's patch for <c>@include</c>: what a service does not say, <c>other</c> does; a file that
/// <c>@include</c> names and that is not there ends the reading of the file that names it, and one that <c>include</c> names is a line that refuses.
/// </remarks>
internal sealed class PamService
{
    private const int Deepest = 32;
    private const string Other = "other";
    private static readonly string[] Controls = ["required", "requisite", "sufficient", "optional"];

    private readonly Dictionary<string, string> _paths = [];
    private readonly Dictionary<string, List<(string Type, PamLine Line)>> _lines = [];
    private readonly string? _service;

    private PamService(IReadOnlyList<string> told)
    {
        var missing = told.Where(line => line.StartsWith("missing ", StringComparison.Ordinal)).Select(line => line[8..]).ToHashSet(StringComparer.Ordinal);
        foreach (var words in told.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (words is ["service", var service])
                _service = service;
            else if (words is ["file", var name, var path])
                _paths[name] = path;
            else if (Read(words, missing) is { } read)
                (_lines.TryGetValue(read.Line.File, out var lines) ? lines : _lines[read.Line.File] = []).Add(read);
        }
    }

    /// <summary>What keeps PAM from beginning; null when nothing does.</summary>
    public PamStop? Stop => _service is null ? null
        : !_paths.ContainsKey(_service) && !_paths.ContainsKey(Other) ? new(_service, null)
        : StopIn(_service, 0) ?? StopIn(Other, 0);

    /// <summary>Reads the probe's answer; null when PAM was not looked at, or a file of the service could not be read.</summary>
    public static PamService? Read(ProbeFrames frames) =>
        frames.Find("pam") is { } pam && !pam.Lines.Any(line => line.StartsWith("closed ", StringComparison.Ordinal)) && new PamService(pam.Lines) is { _service: not null } service ? service : null;

    /// <summary>Returns the lines of one type, includes resolved, in order.</summary>
    public IReadOnlyList<PamLine> Lines(string type) =>
        Resolve(_service!, type, 0).ToList() is { Count: > 0 } own ? own : [.. Resolve(Other, type, 0)];

    private IEnumerable<PamLine> Resolve(string name, string type, int depth)
    {
        if (depth > Deepest || !_paths.TryGetValue(name, out var path) || !_lines.TryGetValue(path, out var lines))
            return [];
        return lines.Where(line => line.Type == type || line.Type == "@include").SelectMany(line =>
            !line.Line.IsInclude ? [line.Line]
            : line.Type != "@include" && !IsWhole(line.Line.Module) ? [line.Line with { Unreadable = true }]
            : Resolve(line.Line.Module, type, depth + 1));
    }

    private bool IsWhole(string name) => _paths.ContainsKey(name) && StopIn(name, 0) is null;

    private PamStop? StopIn(string name, int depth)
    {
        if (depth > Deepest || !_paths.TryGetValue(name, out var path) || !_lines.TryGetValue(path, out var lines))
            return null;
        foreach (var (_, line) in lines.Where(line => line.Type == "@include"))
        {
            if (!_paths.ContainsKey(line.Module))
                return new(line.Module, line);
            if (StopIn(line.Module, depth + 1) is { } deeper)
                return deeper;
        }
        return null;
    }

    /// <summary>The probe's words: the line's type, its number, its file, its control (one word, or several in brackets), its module and arguments.</summary>
    private static (string Type, PamLine Line)? Read(string[] words, HashSet<string> missing)
    {
        if (words.Length < 3 || !int.TryParse(words[1], CultureInfo.InvariantCulture, out var number))
            return null;
        var type = words[0].TrimStart('-').ToLowerInvariant();
        if (type == "@include")
            return words.Length < 4 ? null : (type, new PamLine(words[2], number, type, words[3], []));
        var rest = words[3..];
        var end = rest is [['[', ..], ..] ? Array.FindIndex(rest, word => word.EndsWith(']')) : 0;
        var control = string.Join(' ', end < 0 ? rest : rest.Take(end + 1));
        var module = end < 0 ? "" : rest.ElementAtOrDefault(end + 1) ?? "";
        var bracketed = control is ['[', .., ']'];
        // In brackets every letter counts; PAM's own words may be written in any case.
        control = bracketed ? control : control.ToLowerInvariant();
        var included = control is "include" or "substack";
        return (type, new PamLine(words[2], number, control, included ? module : Path.GetFileName(module), end < 0 ? [] : [.. rest.Skip(end + 2)])
        {
            ModuleMissing = !included && missing.Contains(module),
            Unreadable = module.Length == 0 || !(included || bracketed || Controls.Contains(control)),
            OfSession = type == "session",
        });
    }
}
