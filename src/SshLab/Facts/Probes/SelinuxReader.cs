using System.Globalization;

namespace SshLab.Facts.Probes;

/// <summary>Reads the state of SELinux, and what its policy was asked. Pure.</summary>
internal static class SelinuxReader
{
    private const string UsualParent = "/home";

    public static SelinuxFacts? Read(ProbeFrames frames)
    {
        if (frames.Find("selinux") is not { } state)
            return null;
        if (state.Text == "none")
            return new SelinuxFacts { Enabled = false };
        return new SelinuxFacts
        {
            Enabled = true,
            Enforcing = state.Text switch { "1" => true, "0" => false, _ => null },
            Policy = frames.Text("selinux-policy"),
            SshdContext = Context(frames, "selinux-sshd"),
            ExpectedSshdContext = Context(frames, "selinux-expected-sshd"),
            StartedSshdContext = Context(frames, "selinux-started-sshd"),
            SshdLabel = Context(frames, "selinux-sshd-label"),
            KeyCommandContext = Context(frames, "selinux-command"),
            SessionContext = Context(frames, "selinux-session"),
            ExpectedSessionContext = Context(frames, "selinux-expected-session"),
            Accesses = RemediesReader.Read(frames, AccessReader.Read(frames)),
            UsualHomeContexts = Usual(frames),
            LocalFileContexts = LocalContextsReader.Rules(frames),
            LocalEquivalences = LocalContextsReader.Equivalences(frames),
            UnboundPorts = [.. Unbound(frames).Select(PortOf)],
            PortContexts = Unbound(frames).Where(group => group.Count > 1).ToDictionary(PortOf, group => group[1].Text),
            PortsWithOwnType = Unbound(frames).Where(group => group.Count > 2).Select(PortOf).ToHashSet(),
            Denials = [.. (frames.Find("selinux-denials")?.Lines ?? []).Distinct().Select(AvcReader.Read).OfType<AvcDenial>()],
            AuditdRunning = frames.Find("sshd-running") is null ? null : frames.Find("auditd") is { } auditd ? auditd.Text.Length > 0 : null,
            MissingTools = frames.Text("selinux-missing-tools")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
        };
    }

    /// <summary>The labels that the policy expects, by path; it leaves some paths alone (<c>&lt;&lt;none&gt;&gt;</c>).</summary>
    public static Dictionary<string, string> Expected(ProbeFrames frames) =>
        (frames.Find("selinux-expected")?.Lines ?? []).Select(line => line.Split('\t'))
            .Where(words => words is [['/', ..], var context] && context.Split(':').Length >= 3)
            .DistinctBy(words => words[0])
            .ToDictionary(words => words[0], words => words[1]);

    private static Dictionary<string, string> Usual(ProbeFrames frames) =>
        frames.Text("selinux-usual") is { } home
            ? Expected(frames).Where(pair => Diagnosis.PathResolution.IsWithin(pair.Key, home) || pair.Key == UsualParent).ToDictionary()
            : new Dictionary<string, string>();

    private static IEnumerable<IReadOnlyList<ProbeFrame>> Unbound(ProbeFrames frames) => frames.Groups("unbound-port", "unbound-port-context", "unbound-port-own");

    private static int PortOf(IReadOnlyList<ProbeFrame> group) => int.Parse(group[0].Text, CultureInfo.InvariantCulture);

    private static string? Context(ProbeFrames frames, string name) => frames.Text(name)?.Trim('\0', '\n', ' ') is { Length: > 0 } context ? context : null;
}
