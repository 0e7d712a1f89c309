using System.Text.RegularExpressions;

namespace SshLab.Diagnosis;

/// <summary>What sshd itself says in a line of its log. Clients write parts of such lines, so a reason counts only where sshd's own words begin the line. Pure.</summary>
internal static partial class SshdLogLine
{
    /// <summary>Returns the message without what syslog, and sshd for it, put before.</summary>
    public static string Message(string line) => Before().Replace(line.Trim(), "", 1);

    /// <summary>Whether sshd says that it let the user in.</summary>
    public static bool LetsIn(string message, string user) => message.StartsWith($"Accepted publickey for {user} from ", StringComparison.Ordinal);

    /// <summary>Whether the message is about a login of this user's.</summary>
    public static bool Names(string message, string user) =>
        message.StartsWith($"Failed publickey for {user} from ", StringComparison.Ordinal)
        || message.StartsWith($"Postponed publickey for {user} from ", StringComparison.Ordinal)
        || (message.StartsWith("Connection ", StringComparison.Ordinal) && message.Contains($" by authenticating user {user} ", StringComparison.Ordinal))
        || message.StartsWith($"Disconnected from authenticating user {user} ", StringComparison.Ordinal)
        || message.StartsWith($"Disconnecting authenticating user {user} ", StringComparison.Ordinal);

    /// <summary>Whether a new connection begins here.</summary>
    public static bool Begins(string message) => message.StartsWith("Connection from ", StringComparison.Ordinal);

    [GeneratedRegex(@"^(\S+ +\d+ +[\d:]+ \S+ |\d{4}-\S+ \S+ )?(sshd(-session|-auth)?\[\d+\]: )?(error: |fatal: )?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Before();
}
