using SshLab.Diagnosis.Connections;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Diagnosis.Rules;

/// <summary>The network has no way to the address.</summary>
/// <remarks>Source: OpenSSH <c>sshconnect.c</c>, <c>ssh_connect_direct</c>, in the kernel's words: EHOSTUNREACH, ENETUNREACH, EHOSTDOWN, EADDRNOTAVAIL, EAFNOSUPPORT.</remarks>
internal sealed class HostUnreachable : IRule
{
    public string Id => "host-unreachable";

    public string Title => "The network has no way to the server's address";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts) => LoginStop.Judge(facts, login =>
        login.Outcome == LoginOutcome.Unreachable && BindAddressNotOwn.LineOf(login, facts) is null
        && LoginStop.Line(login, ": No route to host", ": Network is unreachable", ": Host is down", " assign requested address", "Address family not supported") is { } line
            ? Found(facts, line) : null);

    private Finding Found(FactSet facts, string line) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Title = Title,
        Evidence =
        [
            LoginStop.Quoted(line),
            .. Destination.Evidence(facts),
        ],
        NextStep = "Check the address; `ip route get ADDRESS` shows what this machine would do with it. A VPN may not be connected, the host may be off, or the name has an IPv6 address that this network cannot reach: then `ssh -4` works.",
    };
}
