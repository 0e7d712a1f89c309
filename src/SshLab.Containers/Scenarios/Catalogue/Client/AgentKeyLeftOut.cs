using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The right key is in the agent, and IdentitiesOnly leaves it out.</summary>
internal sealed class AgentKeyLeftOut : IScenario
{
    public string Id => "agent-key-left-out";

    public string Title => "The right key is in the agent, and IdentitiesOnly leaves it out";

    public string Category => "client";

    public string Hint => "The agent has what the server wants.";

    public ClientSeed Client => new(
        """
        ssh-agent -a "$folder/agent" -t 600 > agent.env
        agent_pid=$(sed -n 's/^SSH_AGENT_PID=\([0-9]*\);.*/\1/p' agent.env)
        echo "$agent_pid" > agent.pid
        SSH_AUTH_SOCK="$folder/agent" ssh-add -q "$identity"
        ssh-keygen -q -t ed25519 -N "" -f other
        rm "$identity"
        {
          echo "IdentityAgent $folder/agent"
          echo "IdentityFile $folder/other"
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentitiesOnly yes"
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

    public Expectation Expect(LabImage image) => Expectation.NotMendable("identity-not-offered") with { SshNet = DifferentLogin.AsksNoAgent };
}
