using System.Security.Cryptography;
using System.Text;
using SshLab.Facts;

namespace SshLab.Repairs;

/// <summary>Writes the calls of the repair script that are about paths, and the variables that they read.</summary>
internal sealed class PathCalls(IReadOnlyDictionary<string, string> directories)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _contents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);

    /// <summary>What the calls read: the identities of paths and directories by number, and contents.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>The bytes as the escapes that <c>printf</c> reads and <c>od</c> gives back.</summary>
    internal static string Octal(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length * 4);
        foreach (var value in bytes)
            text.Append('\\').Append((char)('0' + (value >> 6))).Append((char)('0' + ((value >> 3) & 7))).Append((char)('0' + (value & 7)));
        return text.ToString();
    }

    /// <summary>Only the first step of a path can be checked against what is there now; later ones build on earlier ones.</summary>
    public IEnumerable<IReadOnlyList<string>> Checks(PathStep step)
    {
        if (step.NewPath is { } target && _touched.Add(target) && !_touched.Contains(ServerPath.Parent(target)))
            yield return ["check_absent", .. Place(target)[..2], ServerPath.Name(target)];
        if (step.LabelOfPolicy)
            yield return ["check_policy_labels"];
        if (!_touched.Add(step.Path) || step is { Before.Kind: PathKind.Missing } && _touched.Contains(step.Directory))
            yield break;
        if (step.Before.Kind == PathKind.Missing)
        {
            yield return ["check_absent", .. Place(step.Path)[..2], step.Name];
            yield break;
        }
        Expect(step.Path, step.Before.Identity);
        yield return ["check_state", Kind(step.Before), .. Place(step.Path), .. Attributes(step.Before), step.Before.Context ?? "", Content(step.Before)];
    }

    public IReadOnlyList<string> Operation(PathStep step)
    {
        var place = Place(step.Path);
        if (step.NewPath is { } target)
            return ["rename", .. place, .. Attributes(step.Before), step.Before.Context ?? "", .. Place(target)];
        return (step.Before.Kind, step.After.Kind) switch
        {
            (PathKind.Missing, PathKind.Directory) => ["make_directory", .. place, .. Attributes(step.After)],
            (PathKind.Missing, _) when step.TidiedFrom is { } source => ["make_tidied", .. place, .. Attributes(step.After), ServerPath.Name(source), TemporaryName()],
            (PathKind.Missing, _) => ["make_file", .. place, .. Attributes(step.After), Content(step.After), TemporaryName(), step.After.Context ?? ""],
            (PathKind.Directory, PathKind.Missing) => ["remove_directory", .. place, .. Attributes(step.Before)],
            (_, PathKind.Missing) => ["remove_file", .. place, .. Attributes(step.Before), Content(step.Before)],
            _ when step.ChangesContent => ["on", "file", "replace", .. place, Number(step.Path), .. Attributes(step.Before), step.Before.Context ?? "",
                step.Before.HasAcl ? "1" : "", Content(step.Before), Content(step.After), TemporaryName()],
            _ when step.LabelOfPolicy => ["on", Kind(step.Before), "set_policy_label", .. place, Number(step.Path),
                .. Attributes(step.Before), step.Before.Context ?? "", step.Before.Kind == PathKind.Directory ? "dir" : "file", step.Path],
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
        if (directories.TryGetValue(path, out var identity))
            Variables[$"id_{number}"] = identity;
        return $"{number}";
    }

    private void Expect(string path, string? identity) => Variables[$"id_{Number(path)}"] = identity ?? "";

    private string Content(PathState state)
    {
        if (state.Content is not { } bytes)
            return "";
        var octal = Octal(bytes);
        if (_contents.TryGetValue(octal, out var number))
            return number;
        number = $"{_contents.Count + 1}";
        Variables[$"content_{number}"] = octal;
        return _contents[octal] = number;
    }

    private static string[] Attributes(PathState state) => [Convert.ToString(state.Mode, 8), $"{state.Uid}", $"{state.Gid}"];

    private static string Kind(PathState state) => state.Kind == PathKind.Directory ? "directory" : "file";

    private static string TemporaryName() => ".sshlab-" + RandomNumberGenerator.GetHexString(24, lowercase: true);
}
