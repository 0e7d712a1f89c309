using System.Text.RegularExpressions;

namespace SshLab.Watching;

/// <summary>Picks out of sshd's log what it says of one user's login, where others log in at the same time. Pure.</summary>
/// <remarks>Source: syslog's form, <c>sshd[123]: …</c>: each connection has a process of its own; <c>session.c</c>, "User child is on pid 124".</remarks>
public static partial class WatchedLines
{
    /// <summary>Returns the lines of the processes that name the user, and those of no process; all of them where none names the user.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> lines, string user)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentException.ThrowIfNullOrEmpty(user);
        var name = new Regex($@"(?<![\w.-]){Regex.Escape(user)}(?![\w.-])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        var theirs = lines.Where(line => name.IsMatch(Said(line))).Select(ProcessOf).OfType<string>().ToHashSet();
        if (theirs.Count == 0)
            return lines;
        theirs.UnionWith(lines.Where(line => ProcessOf(line) is { } process && theirs.Contains(process)).Select(line => Child().Match(line)).Where(match => match.Success).Select(match => match.Groups["child"].Value));
        return [.. lines.Where(line => ProcessOf(line) is not { } process || theirs.Contains(process))];
    }

    private static string? ProcessOf(string line) => Tag().Match(line) is { Success: true } match ? match.Groups["process"].Value : null;

    /// <summary>What comes after the tag: a host can be called what the user is called.</summary>
    private static string Said(string line) => Tag().Match(line) is { Success: true } match ? line[(match.Index + match.Length)..] : line;

    [GeneratedRegex(@"\bsshd(-session|-auth)?\[(?<process>[0-9]+)\]: ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();

    [GeneratedRegex(@"User child is on pid (?<child>[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Child();
}
