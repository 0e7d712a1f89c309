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
        (string File, int Line)? last = null;
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
                if (at.Groups["what"].Value.StartsWith("Applying options for ", StringComparison.Ordinal))
                    Of(applied, file).Add(number);
                else if (at.Groups["what"].Value is var what && what.StartsWith("Including file ", StringComparison.Ordinal) && what.LastIndexOf(" depth ", StringComparison.Ordinal) is > 15 and var end)
                    Of(included, file)[number] = [.. Of(included, file).GetValueOrDefault(number) ?? [], Absolute(what[15..end], directory)];
            }
            else if (line == "debug2: match found" && last is var (matched, block))
            {
                Of(applied, matched).Add(block);
            }
        }
        return [.. files.Select(file => file with { Applied = Of(applied, file.Path), Included = Of(included, file.Path) })];
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

    private static T Of<T>(Dictionary<string, T> all, string key) where T : new() => all.TryGetValue(key, out var known) ? known : all[key] = new T();

    private static string Absolute(string path, string directory) => System.IO.Path.GetFullPath(path, directory);

    [GeneratedRegex(@"\Adebug1: Reading configuration data (?<file>.+?)\r?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reading();

    [GeneratedRegex(@"\Adebug[123]: (?<file>.+?) line (?<line>[0-9]{1,9}): (?<what>.*)\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex At();

    [GeneratedRegex(@"\ABad owner or permissions on (?<file>.+?)\r?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Rights();

    [GeneratedRegex(@"\ACan't open (user|system) config file (?<file>.+?): (?!No such file)[^:]+\r?\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Closed();

    [GeneratedRegex(@"\A(?<file>.+?):? line (?<line>[0-9]{1,9}): .*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Wrong();
}
