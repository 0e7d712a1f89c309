using SshLab.Logins;

namespace SshLab.Tests.Logins;

/// <summary>Traces of real logins, by the client's version: 8.4 with -v, 9.2 with -vvv, 10.6 with -vv; lines that say nothing are left out.</summary>
internal static class RecordedTrace
{
    public static readonly string[] Versions = ["8.4", "9.2", "10.6"];

    public static IReadOnlyList<string> Of(string situation, string version)
    {
        using var stream = typeof(RecordedTrace).Assembly.GetManifestResourceStream($"traces/{version}.txt")!;
        using var reader = new StreamReader(stream);
        var parts = reader.ReadToEnd().Split("=== ", StringSplitOptions.RemoveEmptyEntries);
        var part = parts.Single(part => part.StartsWith(situation + "\n", StringComparison.Ordinal));
        return TraceLines.From(part[(situation.Length + 1)..]);
    }
}
