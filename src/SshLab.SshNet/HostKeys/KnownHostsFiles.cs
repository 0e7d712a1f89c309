using System.Text.RegularExpressions;

namespace SshLab.SshNet.HostKeys;

/// <summary>Which known_hosts files a target means, by its options or by ssh's custom.</summary>
/// <remarks>Source: ssh_config(5), UserKnownHostsFile and GlobalKnownHostsFile: several paths divided by blanks, in quotes where they hold one; the first value counts.</remarks>
internal static partial class KnownHostsFiles
{
    private static readonly (string Keyword, string[] Usual)[] Lists =
    [
        ("UserKnownHostsFile", ["~/.ssh/known_hosts", "~/.ssh/known_hosts2"]),
        ("GlobalKnownHostsFile", ["/etc/ssh/ssh_known_hosts", "/etc/ssh/ssh_known_hosts2"]),
    ];

    /// <summary>Returns the paths.</summary>
    public static IReadOnlyList<string> Of(Target target) => [.. Lists.SelectMany(list => Named(target, list.Keyword) ?? list.Usual).Select(UnderHome)];

    /// <summary>Whether an option is one of those that name such files.</summary>
    public static bool Has(string option) => Lists.Any(list => IsKeyword(option, list.Keyword));

    private static IEnumerable<string>? Named(Target target, string keyword) =>
        target.Options.FirstOrDefault(option => IsKeyword(option, keyword)) is { } option
            ? Path().Matches(Option().Match(option).Groups["value"].Value).Select(path => path.Value.Trim('"')).Where(path => path != "none") : null;

    private static bool IsKeyword(string option, string keyword) => Option().Match(option).Groups["keyword"].Value.Equals(keyword, StringComparison.OrdinalIgnoreCase);

    private static string UnderHome(string path) =>
        path.StartsWith("~/", StringComparison.Ordinal) ? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + path[1..] : path;

    [GeneratedRegex(@"\A\s*(?<keyword>\w+)(\s*=\s*|\s+)(?<value>.*)\z", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Option();

    [GeneratedRegex(@"""[^""]*""|\S+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Path();
}
