using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The agent has the key, is to ask before each use, and has nobody to ask.</summary>
internal sealed class AgentAsksNobody : IScenario
{
    public string Id => "agent-asks-nobody";

    public string Title => "The agent is to ask before it uses the key, and has nobody to ask";

    public string Category => "client";

    public string Hint => "The server would take the key; see what ssh says after that.";

    public ClientSeed Client => new(
        """
        env -u DISPLAY -u WAYLAND_DISPLAY -u SSH_ASKPASS -u SSH_ASKPASS_REQUIRE ssh-agent -a "$folder/agent" -t 600 > agent.env
        agent_pid=$(sed -n 's/^SSH_AGENT_PID=\([0-9]*\);.*/\1/p' agent.env)
        echo "$agent_pid" > agent.pid
        SSH_AUTH_SOCK="$folder/agent" ssh-add -q -c "$identity"
        rm "$identity"
        {
          echo "IdentityAgent $folder/agent"
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentitiesOnly yes"
          echo "IdentityFile $identity"
        } > "$config"
        """)
    {
        Bare = true,
        Cleanup = "kill \"$(cat agent.pid)\"",
    };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("agent-refuses-to-sign") with { Login = LoginOutcome.ClientError };
}
