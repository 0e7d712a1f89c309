using SshLab.Diagnosis.Client;
using SshLab.Facts;
using SshLab.Logins;
using SshLab.Parsing;

namespace SshLab.Diagnosis.Rules;

/// <summary>The agent that ssh is to ask does not answer: its socket is left over, gone or another account's; and no key file of this machine takes its place.</summary>
/// <remarks>Source: ssh_config(5), IdentityAgent; OpenSSH <c>authfd.c</c>, <c>ssh_get_authentication_socket_path</c>; ssh says nothing of it without <c>-v</c>.</remarks>
internal sealed class AgentUnreachable : IRule
{
    private const string Keyword = "IdentityAgent";

    public string Id => "agent-unreachable";

    public string Title => "The agent that ssh is to ask does not answer";

    public Cause Cause => Cause.Environment;

    public RuleResult Judge(FactSet facts)
    {
        if (facts.Client is not { } client)
            return RuleResult.Unknown(IdentityFaults.ClientUnseen);
        if (client.Agent is not { Trouble: { } trouble } agent || facts.Login?.Outcome == LoginOutcome.Accepted || !(agent.IsSilent || Explains(facts)))
            return RuleResult.Healthy;
        return RuleResult.Found(new Finding
        {
            Id = Id,
            Severity = Severity.Blocker,
            Cause = Cause,
            Side = Side.Client,
            Title = agent.IsSilent ? $"The agent at {VisibleText.Of(agent.Socket)} takes connections and gives no answer, and ssh waits for one" : $"No agent answers at {VisibleText.Of(agent.Socket)}, so ssh has none of its keys",
            Evidence =
            [
                $"ssh-add -L at that socket: {VisibleText.Of(trouble, 300)}",
                agent.SetBy == Keyword ? ConfigDecision.Words(Keyword, ClientConfiguration.Deciding(client.ConfigurationFiles, Keyword), client) : $"the environment names it: SSH_AUTH_SOCK={VisibleText.Of(agent.Socket)}",
                .. agent.IsSilent ? (facts.Login is { Hung: true } ? ["ssh did not come to an end either, and was stopped"] : Array.Empty<string>()) : ["no key file that ssh looks at can be used without it"],
            ],
            NextStep = agent.SetBy == Keyword
                ? "Start the agent that the line names, correct the line, or leave it out: then ssh asks the one of SSH_AUTH_SOCK."
                : "Log in anew, or take the variable over from a shell in which `ssh-add -l` works: inside tmux, screen or an editor it is that of an earlier login, and its socket is gone. `eval \"$(ssh-agent)\"` and `ssh-add KEY` start another agent.",
        });
    }

    /// <summary>Whether the agent's keys are all that this login could go by: no file that ssh looks at can be used by itself.</summary>
    public static bool Explains(FactSet facts) => facts.Client is { Agent.Trouble: not null, ConfigurationProblems.Count: 0 } client && facts.Login?.Outcome != LoginOutcome.Accepted
        && client.Identities.All(identity => !IdentityWeight.IsUsable(identity, client) && (!identity.Exists || identity.Encrypted == true || IdentityWeight.StandsForAgentsKey(identity, client)));
}
