using System.Text.RegularExpressions;

namespace SshLab.Facts.Probes;

/// <summary>Reads from what <c>ssh -G -vvv</c> prints on standard error which files ssh read, which of their blocks it applied, and what it stopped at. Pure.</summary>
internal static partial class ClientConfigTrace
{
    /// <summary>Returns the files in ssh's order, without their content.</summary>
    /// <param name="lines">What ssh said.</param>
    /// <param name="directory">The directory that relative paths are relative to.</param>
    public static IReadOnlyList<ClientConfigFile> Files(IReadOnlyList<string> lines, string directory)
    {
        var files = new List<ClientConfigFile>();
        var applied = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        var included = new Dictionary<string, Dictionary<int, IReadOnlyList<string>>>(StringComparer.Ordinal);
        var notRun = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        (string File, int Line)? last = null;
        var ran = true;
        foreach (var line in lines)
        {
            if (Reading().Match(line) is { Success: true } reading && Absolute(reading.Groups["file"].Value, directory) is var path)
            {
                if (files.All(file => file.Path != path))
                    files.Add(new ClientConfigFile { Path = path });
            }
            else if (At().Match(line) is { Success: true } at && (Absolute(at.Groups["file"].Value, directory), int.Parse(at.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture)) is var (file, number))
            {
                last = (file, number);
                if (!ran && at.Groups["what"].Value.StartsWith("not matched 'exec ", StringComparison.Ordinal))
                    Of(notRun, file).Add(number);
                ran = true;
                if (at.Groups["what"].Value.StartsWith("Applying options for ", StringComparison.Ordinal))
                    Of(applied, file).Add(number);
                else if (at.Groups["what"].Value is var what && what.StartsWith("Including file ", StringComparison.Ordinal) && what.LastIndexOf(" depth ", StringComparison.Ordinal) is > 15 and var end)
                    Of(included, file)[number] = [.. Of(included, file).GetValueOrDefault(number) ?? [], Absolute(what[15..end], directory)];
            }
            else if (line is "debug3: command returned status 126" or "debug3: command returned status 127")
            {
                ran = false;
            }
            else if (line == "debug2: match found" && last is var (matched, block))
            {
                Of(applied, matched).Add(block);
            }
        }
        return [.. files.Select(file => file with { Applied = Of(applied, file.Path), Included = Of(included, file.Path), NotRun = Of(notRun, file.Path) })];
    }

    /// <summary>Returns what ssh stopped at; empty when it named no file.</summary>
    public static IReadOnlyList<ClientConfigProblem> Problems(IReadOnlyList<string> lines, string directory)
    {
        var problems = new List<ClientConfigProblem>();
        foreach (var line in lines.Where(line => !line.StartsWith("debug", StringComparison.Ordinal)))
        {
            if (Rights().Match(line) is { Success: true } rights)
                problems.Add(new(Absolute(rights.Groups["file"].Value, directory), null, line.Trim()));
            else if (Closed().Match(line) is { Success: true } closed)
                problems.Add(new(Absolute(closed.Groups["file"].Value, directory), null, line.Trim()) { CannotOpen = true });
            else if (Wrong().Match(line) is { Success: true } wrong && wrong.Groups["file"].Value != "command-line")
                problems.Add(new(Absolute(wrong.Groups["file"].Value, directory), int.Parse(wrong.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture), line.Trim()));
        }
        return [.. problems.DistinctBy(problem => (problem.File, problem.Line))];
    }

    /// <summary>Returns where ssh stopped for good: the line whose program it had started, else the file that it had begun last, or not even that.</summary>
    /// <param name="lines">What ssh said.</param>
    /// <param name="files">The files that it had begun to read.</param>
    /// <param name="first">The file that it would have begun with.</param>
    /// <param name="directory">The directory that relative paths are relative to.</param>
    public static ClientConfigProblem Hanging(IReadOnlyList<string> lines, IReadOnlyList<ClientConfigFile> files, string first, string directory)
    {
        var file = lines.Select(line => Reading().Match(line)).LastOrDefault(match => match.Success)?.Groups["file"].Value;
        var last = lines.LastOrDefault(line => line.Length > 0) ?? "";
        if (file is null)
            return new(first, null, "it had not opened it") { Hangs = true };
        var path = Absolute(file, directory);
        var command = lines.LastOrDefault(line => Condition().IsMatch(line)) is { } checking && last.Contains(": Executing command: ", StringComparison.Ordinal) ? Condition().Match(checking).Groups["what"].Value : null;
        var content = files.FirstOrDefault(one => one.Path == path)?.Content;
        var number = command is null || content is null ? null
            : Parsing.SshdConfigLine.ReadAll(content.Value).FirstOrDefault(line => line.Keyword.Equals("match", StringComparison.OrdinalIgnoreCase) && line.Text.TrimEnd().EndsWith(command, StringComparison.Ordinal))?.Number;
        return new(path, number, last) { Hangs = true };
    }

    private static T Of<T>(Dictionary<string, T> all, string key) where T : new() => all.TryGetValue(key, out var known) ? known : all[key] = new T();

    private static string Absolute(string path, string directory) => System.IO.Path.GetFullPath(path, directory);

    [GeneratedRegex(@"\Adebug1: Reading configuration data (?<file>.+?)\r?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reading();

    [GeneratedRegex(@"\Adebug[123]: (?<file>.+?) line (?<line>[0-9]{1,9}): (?<what>.*)\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex At();

    [GeneratedRegex(@"\Adebug2: checking match for '(?<what>.*)' host ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\ABad owner or permissions on (?<file>.+?)\r?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rights();

    [GeneratedRegex(@"\ACan't open (user|system) config file (?<file>.+?): (?!No such file)[^:]+\r?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Closed();

    [GeneratedRegex(@"\A(?<file>.+?):? line (?<line>[0-9]{1,9}): .*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Wrong();
}
