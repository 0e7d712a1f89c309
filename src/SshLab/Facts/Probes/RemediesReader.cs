using System.Text.RegularExpressions;

namespace SshLab.Facts.Probes;

/// <summary>Reads what <c>audit2why</c> made of the questions put to it: each is printed again, followed by why it is denied. Pure.</summary>
internal static partial class RemediesReader
{
    public static IReadOnlyList<SelinuxAccess> Read(ProbeFrames frames, IReadOnlyList<SelinuxAccess> accesses)
    {
        var found = new Dictionary<(string, string, string), List<SelinuxBoolean>>();
        List<SelinuxBoolean>? answer = null;
        foreach (var line in frames.Find("selinux-why")?.Lines ?? [])
        {
            if (AvcReader.Read(line) is { } question)
                found[(question.Source, question.Target, question.Class)] = answer = [];
            else if (Command().Match(line) is { Success: true } command)
                answer?.Add(new SelinuxBoolean(command.Groups["name"].Value, command.Groups["value"].Value == "1"));
        }
        return [.. accesses.Select(access => found.TryGetValue((access.Source, access.Target, access.Class), out var remedies)
            ? access with { Remedies = [.. remedies.Distinct()] } : access)];
    }

    [GeneratedRegex(@"^\s*# setsebool -P (?<name>[A-Za-z0-9_]+) (?<value>[01])\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();
}
