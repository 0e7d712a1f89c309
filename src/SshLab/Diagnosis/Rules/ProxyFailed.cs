using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Diagnosis.Rules;

/// <summary>The jump host or proxy command ended before a word of the server came through.</summary>
/// <remarks>Source: ssh_config(5), ProxyCommand and ProxyJump; OpenSSH <c>sshconnect.c</c>, <c>ssh_proxy_connect</c>: such a connection has no address, so ssh says "UNKNOWN port 65535".</remarks>
internal sealed class ProxyFailed : IRule
{
    private static readonly string[] Said = [": Connection refused", "timed out", "Could not resolve hostname", ": No route to host", ": Network is unreachable"];
    private static readonly string[] Ends = ["kex_exchange_identification", "Connection closed by UNKNOWN", "Connection reset by UNKNOWN", "OpenSSH_"];

    public string Id => "proxy-failed";

    public string Title => "The jump host or proxy command ended before the server answered";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts) => LoginStop.Judge(facts, login =>
        login is { Outcome: LoginOutcome.Unreachable, ServerSoftware: null }
        && login.Trace.LastOrDefault(line => line.Contains("Executing proxy command: ", StringComparison.Ordinal)) is { } command
        && LoginStop.Line(login, "UNKNOWN port 65535") is not null
        && LoginStop.Line(login, Said) is null
        && !login.Trace.Any(line => line.Contains("kex_exchange_identification: banner line ", StringComparison.Ordinal))
            ? Found(login, command) : null);

    private Finding Found(LoginAttempt login, string command) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Title = Title,
        Evidence =
        [
            $"ssh ran {command[(command.IndexOf("command: ", StringComparison.Ordinal) + "command: ".Length)..]} (ssh -v)",
            // What the command said itself stands among ssh's own lines; a jump host's refusal too.
            .. login.Trace.Where(line => !TraceOutcome.IsDebug(line) && !Ends.Any(end => line.StartsWith(end, StringComparison.Ordinal))).Take(5).Select(line => $"it said: {line.Trim()}"),
            LoginStop.Quoted(login.LastWord),
        ],
        NextStep = "Run the command of the first line by hand: its program may be missing, its own login refused, or the server not reachable from there. For a jump host, diagnose the login to it first: `sshlab diagnose JUMPHOST`.",
    };
}
