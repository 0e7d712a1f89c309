using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>A forwarding of ssh's configuration does not come about, and ExitOnForwardFailure makes ssh end the session for it.</summary>
/// <remarks>Source: ssh_config(5), ExitOnForwardFailure; OpenSSH <c>ssh.c</c>, <c>ssh_init_forwarding</c> and <c>ssh_confirm_remote_forward</c>.</remarks>
internal sealed class ForwardingFailed : IRule
{
    private static readonly string[] Local = ["LocalForward", "DynamicForward"];
    private static readonly string[] Remote = ["RemoteForward"];
    private static readonly string[] LocalWords = ["Could not request local forwarding"];
    private static readonly string[] RemoteWords = ["remote port forwarding failed for listen ", "Could not request remote forwarding"];

    public string Id => "forwarding-failed";

    public string Title => "A forwarding cannot be made, and ssh gives the login up for it";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts) => LoginStop.Judge(facts, login =>
        login is { Outcome: LoginOutcome.ClientError, AuthenticatedBy: not null } && facts.Client is { } client && LoginStop.Line(login, [.. LocalWords, .. RemoteWords]) is not null ? Found(facts, client, login) : null);

    private Finding Found(FactSet facts, ClientFacts client, LoginAttempt login)
    {
        var remote = LoginStop.Line(login, RemoteWords) is not null;
        return new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Side = Side.Client,
            Title = remote ? "The server does not open a port that ssh is to forward, and ssh gives the login up for it" : "A port of this machine that ssh is to forward cannot be opened, and ssh gives the login up for it",
            Evidence =
            [
                .. login.Said.Where(IsAbout).Take(5).Select(LoginStop.Quoted),
                "the key had let in before that: without the forwarding this login works",
                .. (remote ? Remote : Local).SelectMany(keyword => ClientConfiguration.All(client.ConfigurationFiles, keyword).Take(4)).Select(line => line.ToString()),
                ConfigDecision.Words("ExitOnForwardFailure", ClientConfiguration.Deciding(client.ConfigurationFiles, "ExitOnForwardFailure"), client),
                .. remote && facts.Server?.Sshd.Configuration?.GetValueOrDefault("allowtcpforwarding")?[0] is { } allowed and not "yes" ? [$"the server's AllowTcpForwarding is {VisibleText.Of(allowed)} (sshd -T)"] : Array.Empty<string>(),
            ],
            NextStep = remote
                ? "Something on the server may hold that port, often an earlier login of yours that has not ended yet (`ss -tlnp` there); or the server forbids it (AllowTcpForwarding, PermitListen, options of the key, a port below 1024). For one login without it: ssh -o ClearAllForwardings=yes."
                : "Something on this machine holds that port, often another ssh to the same host: `ss -tlnp` names it; or the address before the port is none of this machine's. For one login without it: ssh -o ClearAllForwardings=yes; ExitOnForwardFailure no lets ssh go on.",
        };
    }

    private static bool IsAbout(string line) => line.StartsWith("bind ", StringComparison.Ordinal) || line.Contains("cannot listen to port", StringComparison.Ordinal)
        || LocalWords.Concat(RemoteWords).Any(words => line.Contains(words, StringComparison.Ordinal)) || line.Contains("rivileged ports can only be forwarded", StringComparison.Ordinal);
}
