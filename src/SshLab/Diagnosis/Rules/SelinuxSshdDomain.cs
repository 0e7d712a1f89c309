using SshLab.Diagnosis.Policy;
using SshLab.Facts;
using SshLab.Parsing;
using SshLab.Repairs;

namespace SshLab.Diagnosis.Rules;

/// <summary>sshd does not run in the domain that the policy has for it: started by hand, or from a program with another label.</summary>
/// <remarks>Source: OpenSSH <c>openbsd-compat/port-linux.c</c>, <c>sshd_selinux_getctxbyname</c>: the context of a session follows from sshd's own, and without one an enforcing host ends it ("Failed to get default SELinux security context").</remarks>
internal sealed class SelinuxSshdDomain : IRule
{
    public string Id => "selinux-sshd-domain";

    public string Title => "sshd runs outside its SELinux domain";

    public Cause Cause => Cause.Damage;

    public RuleResult Judge(FactSet facts) => PolicyRule.JudgeServer(facts, (server, selinux) => Judge(facts, server, selinux));

    private RuleResult Judge(FactSet facts, ServerFacts server, SelinuxFacts selinux)
    {
        if (ContextType.Of(selinux.ExpectedSshdContext) is not { } expected)
            return RuleResult.Unknown("which domain the policy has for sshd is not known: the kernel was not, or could not be, asked (/sys/fs/selinux/create)");
        if (selinux.SshdContext is null && server.Sshd.Running != false)
            return RuleResult.Unknown("needs root to see in which domain sshd runs");
        var running = ContextType.Of(selinux.SshdContext);
        var started = ContextType.Of(selinux.StartedSshdContext);
        return (running is null || running == expected) && (started is null || started == expected)
            ? RuleResult.Healthy
            : RuleResult.Found(FindingOf(running, started, expected, facts, server));
    }

    private Finding FindingOf(string? running, string? started, string expected, FactSet facts, ServerFacts server)
    {
        var policy = new LoadedPolicy(server);
        var astray = SshdAstray.Is(server.Selinux!);
        var explains = SshdAstray.FitsTheLogin(facts);
        var mislabelled = started is not null && started != expected;
        List<Change> changes = [.. mislabelled ? Label(server) : [], .. astray || explains ? Restart(server) : []];
        return new Finding
        {
            Id = Id,
            Severity = policy.Enforced && explains && (astray || server.Sshd.Running == false) ? Severity.Blocker : Severity.Risk,
            Cause = Cause,
            Title = astray ? $"sshd runs as {VisibleText.Of(running!)}, and the policy has {VisibleText.Of(expected)} for it" : $"sshd's program has a label with which it will run as {VisibleText.Of(started!)}, not as {VisibleText.Of(expected)}",
            Paths = mislabelled && server.Sshd.Program is { } program ? [program] : [],
            Evidence = [.. Evidence(astray, mislabelled, server, policy)],
            Changes = changes,
            NextStep = PolicyTools.ToInstallFor(changes, server)
                ?? (changes.OfType<RestartSshd>().Any() || !(astray || explains) ? null : "How sshd is started on this server was not found: end this one and start it by its service."),
        };
    }

    private static IEnumerable<string> Evidence(bool astray, bool mislabelled, ServerFacts server, LoadedPolicy policy)
    {
        var selinux = server.Selinux!;
        var program = VisibleText.Of(server.Sshd.Program ?? "sshd");
        if (astray)
            yield return $"the sshd that listens runs as {VisibleText.Of(selinux.SshdContext!)} (/proc/PID/attr/current); one that init starts runs as {VisibleText.Of(selinux.ExpectedSshdContext!)} (/sys/fs/selinux/create)";
        if (mislabelled)
            yield return $"{program} is {VisibleText.Of(server.Paths.GetValueOrDefault(server.Sshd.Program ?? "")?.Context ?? "labelled otherwise")}, with which init makes it {VisibleText.Of(selinux.StartedSshdContext!)}; sshd's programs are {VisibleText.Of(selinux.SshdLabel!)}";
        else if (astray)
            yield return $"{program} has the right label, so it was not started by the server's service: by hand from a root shell, for example";
        string[] socket = ["read", "write"];
        if (policy.Ask(selinux.SessionContext, selinux.SshdContext, "tcp_socket") is { } access && policy.Missing(selinux.SessionContext, selinux.SshdContext, "tcp_socket", socket) is { Count: > 0 } missing)
            yield return $"{PolicyText.Refused(access, missing)}: the session's process cannot use the connection that it is given";
        if (selinux.Denials.LastOrDefault(denial => denial.Class == "tcp_socket" && denial.Target == selinux.SshdContext) is { } record)
            yield return PolicyText.Record(record);
        yield return policy.Enforced ? "SELinux enforces its policy: a session that has no context there is ended, after the key was accepted" : "SELinux does not enforce its policy now (permissive)";
    }

    private static IEnumerable<Change> Label(ServerFacts server)
    {
        if (server.Sshd.Program is not { } program || ContextType.Of(server.Selinux!.SshdLabel) is not { } type)
            yield break;
        if (ContextType.Of(server.Paths.GetValueOrDefault(program)?.ExpectedContext) != type)
            yield return new AddFileContext(program, type);
        yield return new Relabel(program);
    }

    private static IEnumerable<Change> Restart(ServerFacts server) =>
        server.Sshd is { Service: { } service, Program: { } program } ? [new RestartSshd(service, program)] : [];
}
