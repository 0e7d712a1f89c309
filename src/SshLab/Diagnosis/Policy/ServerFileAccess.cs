using SshLab.Facts;

namespace SshLab.Diagnosis.Policy;

/// <summary>A part of the way to a file of sshd's own that the loaded policy refuses it.</summary>
/// <param name="Facts">The directory, or the file.</param>
/// <param name="Access">The kernel's answer.</param>
/// <param name="Missing">What is not granted.</param>
/// <param name="Curable">Whether the label that the policy expects there would do.</param>
internal sealed record ServerFileAccess(PathFacts Facts, SelinuxAccess Access, IReadOnlyList<string> Missing, bool Curable)
{
    private static readonly string[] Enter = ["search"];
    private static readonly string[] Read = ["getattr", "open", "read"];

    /// <summary>Returns all such parts; none where the file is not there, or the kernel was not asked.</summary>
    /// <param name="path">The file.</param>
    /// <param name="source">The context in which it is read.</param>
    /// <param name="policy">The loaded policy.</param>
    /// <param name="server">The server.</param>
    public static IEnumerable<ServerFileAccess> Refused(string path, string? source, LoadedPolicy policy, ServerFacts server)
    {
        var way = PathResolution.Follow(path, server.Paths);
        if (way.End != PathKind.File || !server.Paths.TryGetValue(way.Final, out var end))
            yield break;
        foreach (var (facts, @class, needs) in way.Crossed.Select(directory => (Facts: directory, Class: "dir", Needs: Enter)).Append((end, "file", Read)))
        {
            if (policy.Missing(source, facts.Context, @class, needs) is { Count: > 0 } missing)
                yield return new(facts, policy.Ask(source, facts.Context, @class)!, missing, policy.HoldsLabels(facts.Path) && policy.Grants(source, facts.ExpectedContext, @class, needs) == true);
        }
    }
}
