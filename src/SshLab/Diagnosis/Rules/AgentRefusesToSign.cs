using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The agent has the key, the server would take it, and the agent does not sign with it.</summary>
/// <remarks>Source: OpenSSH's authfd.c, SSH_AGENT_FAILURE: <c>signing failed for … from agent: agent refused operation</c>; ssh-add(1), -c; ssh-agent of a desktop or a token asks somebody first.</remarks>
internal sealed class AgentRefusesToSign : IRule
{
    private const string Words = "agent refused operation";

    public string Id => "agent-refuses-to-sign";

    public string Title => "The agent does not sign with the key";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts) => LoginStop.Judge(facts, login =>
        login.Outcome is LoginOutcome.Refused or LoginOutcome.ClientError && LoginStop.Line(login, Words) is { } line ? Found(facts, login, line) : null);

    private Finding Found(FactSet facts, LoginAttempt login, string line) => new()
    {
        Id = Id,
        Severity = Severity.Blocker,
        Cause = Cause,
        Side = Side.Client,
        Title = Title,
        Evidence =
        [
            LoginStop.Quoted(VisibleText.Of(line.Trim(), 300)),
            .. login.ServerAccepts.Take(3).Select(key => $"the server would take {VisibleText.Of(key)} (ssh -v: Server accepts key)"),
            .. facts.Client is { AgentKeys: { } keys } ? [$"the agent lists {keys.Count} {(keys.Count == 1 ? "key" : "keys")} (ssh-add -L)"] : Array.Empty<string>(),
        ],
        NextStep = "Let the agent ask you, or load the key anew: where it was added with `ssh-add -c` somebody must be able to answer (SSH_ASKPASS, a display); a token wants its PIN or a touch; a desktop's agent that holds a file it may not use (`ls -l` of the key: 0600) says the same. `ssh-add -d KEY` and `ssh-add KEY`, or `ssh -o IdentityAgent=none` to use the file itself.",
    };
}
