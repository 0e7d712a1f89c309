using System.Text.RegularExpressions;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Diagnosis.Rules;

/// <summary>The server sends another host key than known_hosts has for it.</summary>
/// <remarks>Source: OpenSSH <c>sshconnect.c</c>, <c>check_host_key</c>, HOST_CHANGED: fatal with StrictHostKeyChecking yes, ask and accept-new.</remarks>
internal sealed partial class HostKeyChanged : IRule
{
    public string Id => "host-key-changed";

    public string Title => "The server's host key is not the one in known_hosts";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts) => LoginStop.Judge(facts, login =>
        login.Outcome == LoginOutcome.HostKey && LoginStop.Line(login, "IDENTIFICATION HAS CHANGED") is not null ? Found(facts, login) : null);

    private Finding Found(FactSet facts, LoginAttempt login)
    {
        var places = login.Said.Select(line => Offending().Match(line)).Where(match => match.Success).ToList();
        return new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Title = places.Count == 0 ? Title : $"The server's host key is not the one in {places[0].Groups["file"].Value} line {places[0].Groups["line"].Value}",
            Evidence =
            [
                .. places.Select(match => $"{match.Groups["file"].Value} line {match.Groups["line"].Value} holds another {match.Groups["type"].Value} key for this host (ssh: {match.Value.Trim()})"),
                .. HostKeyText.Evidence(facts),
                LoginStop.Quoted(login.LastWord),
            ],
            NextStep = $"{HostKeyText.Assurance(facts)} {(HostKeyText.IsOwn(facts) == false ? "Do not take the key over." : $"Then remove the old line{Command(login)} and log in once with ssh to take the new key over.")}",
        };
    }

    /// <summary>ssh names the command itself, since 5.7.</summary>
    private static string Command(LoginAttempt login) =>
        login.Said.Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith("ssh-keygen -", StringComparison.Ordinal)) is { } command ? $" (`{command}`)" : "";

    [GeneratedRegex(@"Offending (?<type>\S+) key in (?<file>.+):(?<line>[0-9]+)\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Offending();
}
