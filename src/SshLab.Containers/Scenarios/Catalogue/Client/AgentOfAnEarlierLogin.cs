using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The agent that has the key has ended, and its socket is left.</summary>
internal sealed class AgentOfAnEarlierLogin : IScenario
{
    public string Id => "agent-of-an-earlier-login";

    public string Title => "The agent that has the key has ended, and its socket is left";

    public string Category => "client";

    public string Hint => "The key is where it always was. Is whoever keeps it still there?";

    public ClientSeed Client => new(
        """
        ssh-agent -a "$folder/agent" -t 600 > agent.env
        agent_pid=$(sed -n 's/^SSH_AGENT_PID=\([0-9]*\);.*/\1/p' agent.env)
        kill -9 "$agent_pid"
        cp "$identity.pub" "$folder/of-the-agent.pub"
        rm "$identity"
        {
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent $folder/agent"
          echo "IdentitiesOnly yes"
          echo "IdentityFile $folder/of-the-agent.pub"
        } > "$config"
        """)
    {
        Bare = true,
    };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("agent-unreachable") with { Login = LoginOutcome.ClientError };
}
