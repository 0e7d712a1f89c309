using SshLab.Diagnosis.Policy;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>sshd is configured to listen on a port whose type the policy does not let it bind.</summary>
/// <remarks>Source: OpenSSH <c>sshd.c</c>, <c>listen_on_addrs</c>: "Bind to port %s on %s failed: Permission denied", and sshd ends if no address is left; the kernel's class <c>tcp_socket</c>, <c>name_bind</c>.</remarks>
internal sealed class SelinuxPortDenied : IRule
{
    private const string PortType = "ssh_port_t";
    private static readonly string[] Bind = ["name_bind"];

    public string Id => "selinux-port-denied";

    public string Title => "SELinux does not let sshd listen on its port";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => PolicyRule.JudgeServer(facts, (server, selinux) => Judge(facts, server, selinux));

    private RuleResult Judge(FactSet facts, ServerFacts server, SelinuxFacts selinux)
    {
        var policy = new LoadedPolicy(server);
        var domain = selinux.ExpectedSshdContext ?? selinux.SshdContext;
        var ports = selinux.UnboundPorts.Select(port => (Port: port, Context: selinux.PortContexts.GetValueOrDefault(port) ?? Denial(selinux, port)?.Target)).ToList();
        var denied = ports.Where(port => policy.Missing(domain, port.Context, "tcp_socket", Bind) is { Count: > 0 } || (port.Context is not null && policy.Ask(domain, port.Context, "tcp_socket") is null && Denial(selinux, port.Port) is not null)).ToList();
        if (denied.Count > 0)
            return RuleResult.Found(FindingOf([.. denied.Select(port => (port.Port, port.Context!))], domain, facts, server, policy));
        return ports.Find(port => port.Context is null).Port is > 0 and var unknown
            ? RuleResult.Unknown($"nobody listens on port {unknown}, and which type the policy has for it is not known. {PolicyTools.ToInstall("seinfo", server)}".TrimEnd())
            : RuleResult.Healthy;
    }

    private Finding FindingOf(List<(int Port, string Context)> denied, string? domain, FactSet facts, ServerFacts server, LoadedPolicy policy)
    {
        var selinux = server.Selinux!;
        var nobodyAnswers = facts.Login is null or { Outcome: LoginOutcome.Unreachable } || server.Sshd.Running == false;
        List<Change> changes = policy.Missing(domain, policy.ContextWith(PortType), "tcp_socket", Bind) is { Count: > 0 } ? []
            : [.. denied.Select(port => new AllowPort(port.Port, PortType, selinux.PortsWithOwnType.Contains(port.Port))), .. Restart(server)];
        return new Finding
        {
            Id = Id,
            Severity = policy.Enforced && !policy.IsPermissive(domain) && nobodyAnswers ? Severity.Blocker : Severity.Risk,
            Cause = Cause,
            Title = $"SELinux does not let sshd listen on port {string.Join(", ", denied.Select(port => port.Port))}",
            Evidence =
            [
                .. denied.Select(port => $"sshd is configured to listen on port {port.Port} (sshd -T), and nobody listens on it (/proc/net/tcp)"),
                .. denied.Select(port => $"port {port.Port} is {Parsing.VisibleText.Of(port.Context)}"),
                .. denied.Select(port => policy.Ask(domain, port.Context, "tcp_socket")).OfType<SelinuxAccess>().Select(access => PolicyText.Refused(access, Bind)).Distinct(),
                .. denied.Select(port => Denial(selinux, port.Port)).OfType<AvcDenial>().Select(PolicyText.Record),
                policy.Enforced ? "SELinux enforces its policy: sshd logs \"Bind to port … failed: Permission denied\"" : "SELinux does not enforce its policy now (permissive)",
            ],
            Changes = changes,
            NextStep = PolicyTools.ToInstallFor(changes, server)
                ?? (changes.Count == 0 ? $"The policy has no {PortType} that sshd may bind: look for the type of sshd's ports with `semanage port -l`."
                : changes.OfType<RestartSshd>().Any() ? null : "How sshd is started on this server was not found: start it anew by its service afterwards."),
        };
    }

    private static IEnumerable<RestartSshd> Restart(ServerFacts server) =>
        server.Sshd is { Service: { } service, Program: { } program } ? [new RestartSshd(service, program)] : [];

    private static AvcDenial? Denial(SelinuxFacts selinux, int port) =>
        selinux.Denials.LastOrDefault(denial => denial.Port == port && denial.Class == "tcp_socket" && denial.Permissions.Contains("name_bind"));
}
