using System.Security.Cryptography;
using System.Text;
using SshLab.Facts;
using SshLab.Shells;

namespace SshLab.Repairs;

/// <summary>
/// Writes the one script that checks all steps, makes them in order, and takes back what was made when one fails.
/// Nothing runs before the whole text has arrived: the shell first reads it into a variable.
/// </summary>
internal sealed class RepairScript
{
    private static readonly string Body = ReadBody();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _contents = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, string> _directories;
    private readonly IReadOnlyList<RepairStep> _steps;

    public RepairScript(IReadOnlyList<RepairStep> steps, IReadOnlyDictionary<string, string> directories)
    {
        _steps = steps;
        _directories = directories;
        Token = RandomNumberGenerator.GetHexString(16, lowercase: true);
        _variables["token"] = Token;
    }

    /// <summary>The word that begins every line of the script's own.</summary>
    public string Token { get; }

    public ShellScript Build()
    {
        List<IReadOnlyList<string>> calls = [];
        HashSet<string> touched = new(StringComparer.Ordinal);
        for (var i = 0; i < _steps.Count; i++)
            calls.AddRange(Checks($"{i}", _steps[i], touched));
        calls.Add(["proceed"]);
        for (var i = 0; i < _steps.Count; i++)
            calls.Add(["make", $"{i}", .. Operation(_steps[i])]);
        for (var i = _steps.Count - 1; i >= 0; i--)
            calls.Add(["revert", $"{i}", .. Operation(_steps[i].Inverse())]);
        calls.Add(["finish"]);
        var text = new ShellScript(Body) { Variables = _variables, Calls = calls }.Render();
        return new ShellScript("eval \"$script\" </dev/null") { Variables = new Dictionary<string, string> { ["script"] = text } };
    }

    /// <summary>The bytes as the escapes that <c>printf</c> reads and <c>od</c> gives back.</summary>
    internal static string Octal(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length * 4);
        foreach (var value in bytes)
            text.Append('\\').Append((char)('0' + (value >> 6))).Append((char)('0' + ((value >> 3) & 7))).Append((char)('0' + (value & 7)));
        return text.ToString();
    }

    /// <summary>Only the first step of a path can be checked against what is there now; later ones build on earlier ones.</summary>
    private IEnumerable<IReadOnlyList<string>> Checks(string step, RepairStep repair, HashSet<string> touched)
    {
        if (repair.NewPath is { } target && touched.Add(target) && !touched.Contains(ServerPath.Parent(target)))
            yield return ["check", step, "check_absent", .. Place(target)[..2], ServerPath.Name(target)];
        if (!touched.Add(repair.Path) || repair is { Before.Kind: PathKind.Missing } && touched.Contains(repair.Directory))
            yield break;
        if (repair.Before.Kind == PathKind.Missing)
        {
            yield return ["check", step, "check_absent", .. Place(repair.Path)[..2], repair.Name];
            yield break;
        }
        Expect(repair.Path, repair.Before.Identity);
        yield return ["check", step, "check_state", Kind(repair.Before), .. Place(repair.Path), .. Attributes(repair.Before), repair.Before.Context ?? "", Content(repair.Before)];
    }

    private IReadOnlyList<string> Operation(RepairStep step)
    {
        var place = Place(step.Path);
        if (step.NewPath is { } target)
            return ["rename", .. place, .. Attributes(step.Before), step.Before.Context ?? "", .. Place(target)];
        return (step.Before.Kind, step.After.Kind) switch
        {
            (PathKind.Missing, PathKind.Directory) => ["make_directory", .. place, .. Attributes(step.After)],
            (PathKind.Missing, _) => ["make_file", .. place, .. Attributes(step.After), Content(step.After), TemporaryName()],
            (PathKind.Directory, PathKind.Missing) => ["remove_directory", .. place, .. Attributes(step.Before)],
            (_, PathKind.Missing) => ["remove_file", .. place, .. Attributes(step.Before), Content(step.Before)],
            _ when step.ChangesContent => ["on", "file", "replace", .. place, Number(step.Path), .. Attributes(step.Before), step.Before.Context ?? "",
                step.Before.HasAcl ? "1" : "", Content(step.Before), Content(step.After), TemporaryName()],
            _ => ["on", Kind(step.Before), "set_attributes", .. place, Number(step.Path),
                .. Attributes(step.Before), step.Before.Context ?? "", .. Attributes(step.After), step.After.Context ?? ""],
        };
    }

    /// <summary>Directory, its number, the entry's number, the entry's name.</summary>
    private string[] Place(string path) => [ServerPath.Parent(path), Number(ServerPath.Parent(path)), Number(path), ServerPath.Name(path)];

    private string Number(string path)
    {
        if (_numbers.TryGetValue(path, out var known))
            return $"{known}";
        var number = _numbers[path] = _numbers.Count;
        if (_directories.TryGetValue(path, out var identity))
            _variables[$"id_{number}"] = identity;
        return $"{number}";
    }

    private void Expect(string path, string? identity) => _variables[$"id_{Number(path)}"] = identity ?? "";

    private string Content(PathState state)
    {
        if (state.Content is not { } bytes)
            return "";
        var octal = Octal(bytes);
        if (_contents.TryGetValue(octal, out var number))
            return number;
        number = $"{_contents.Count + 1}";
        _variables[$"content_{number}"] = octal;
        return _contents[octal] = number;
    }

    private static string[] Attributes(PathState state) => [Convert.ToString(state.Mode, 8), $"{state.Uid}", $"{state.Gid}"];

    private static string Kind(PathState state) => state.Kind == PathKind.Directory ? "directory" : "file";

    private static string TemporaryName() => ".sshlab-" + RandomNumberGenerator.GetHexString(24, lowercase: true);

    private static string ReadBody()
    {
        using var stream = typeof(RepairScript).Assembly.GetManifestResourceStream("scripts/repair.sh")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
