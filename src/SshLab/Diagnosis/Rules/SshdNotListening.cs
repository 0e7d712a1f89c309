using SshLab.Diagnosis.Connections;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>No sshd listens on the server.</summary>
/// <remarks>Source: connect(2), ECONNREFUSED; <c>/proc/net/tcp</c>. With systemd's socket activation systemd listens in sshd's place.</remarks>
internal sealed class SshdNotListening : IRule
{
    private static readonly Lazy<IReadOnlyList<IRule>> Reasons = new(() =>
        [.. RuleBook.Rules.Where(rule => rule.Id is "selinux-port-denied" or "selinux-server-file-denied" or "sshd-config-invalid" or "sshd-host-keys-unusable")]);

    public string Id => "sshd-not-listening";

    public string Title => "No sshd listens on the server";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Server is not { } server)
            return RuleResult.Unknown("there was no way to look at the server: give one with --via");
        if (facts.Login is null or { Outcome: not LoginOutcome.Unreachable })
            return RuleResult.Healthy; // Something answers; or nobody has called, and then it does not matter.
        if (Unanswered.WhyUnknown(facts) is { } because)
            return RuleResult.Unknown(because);
        if (!Unanswered.Is(facts) || server.Sshd is { Running: true, ListeningOn.Count: > 0 })
            return RuleResult.Healthy;
        var wanted = server.Sshd.Configuration?.GetValueOrDefault("port")?.Select(int.Parse).ToList() ?? [22];
        if (server.Sshd.OpenPorts?.Intersect(wanted).Any() == true)
            return RuleResult.Healthy; // systemd listens, and starts sshd for whoever calls.
        // Why it does not is told by the rule that knows.
        return Reasons.Value.SelectMany(rule => rule.Judge(facts).Findings).Any(finding => finding.Severity == Severity.Blocker)
            ? RuleResult.Healthy : RuleResult.Found(FindingOf(facts, server, wanted));
    }

    private Finding FindingOf(FactSet facts, ServerFacts server, List<int> wanted) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Title = server.Sshd.Running == true ? "sshd runs and listens on no port" : "No sshd runs on the server",
        Evidence =
        [
            server.Sshd.Running == true ? "the running sshd has no socket that listens" : "among root's processes there is no sshd that listens",
            $"nobody listens on port {string.Join(", ", wanted)} (/proc/net/tcp)",
            .. server.Sshd.ConfigurationProblem is { } problem && server.Sshd.Program is not null ? [$"sshd -T says: {VisibleText.Of(problem.Trim(), 300)}"] : Array.Empty<string>(),
            .. Unanswered.LastWord(facts),
        ],
        NextStep = server.Sshd.Program is null ? "Install the OpenSSH server (openssh-server)." : $"Start it: {Start(server.Sshd.Service)}; if it does not stay, its log says why.",
    };

    private static string Start(SshdService? service) => service switch
    {
        { Manager: ServiceManager.Systemd, Name: var name } => $"systemctl enable --now {name}",
        { Manager: ServiceManager.OpenRc, Name: var name } => $"rc-service {name} start",
        { Name: var name } => $"/etc/init.d/{name} start",
        _ => "by the server's service manager",
    };
}
