using SshLab.Facts;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Configuration;

/// <summary>sshd's own words about a refusal, where its log has them: evidence besides what decides, never instead of it.</summary>
internal static class DenialLog
{
    /// <summary>Returns the last line about the user that has one of the phrases; nothing when there is none.</summary>
    public static IEnumerable<string> Of(ServerFacts server, string user, params string[] phrases) =>
        server.Sshd.Log.LastOrDefault(line => line.Contains(user, StringComparison.Ordinal) && phrases.Any(phrase => line.Contains(phrase, StringComparison.Ordinal))) is { } line
            ? [$"sshd's log: {VisibleText.Of(line.Trim(), 300)}"] : [];
}
