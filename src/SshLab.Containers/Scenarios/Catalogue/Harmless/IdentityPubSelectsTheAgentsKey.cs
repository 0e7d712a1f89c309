using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>IdentityFile names a .pub whose private half the agent has.</summary>
internal sealed class IdentityPubSelectsTheAgentsKey : IScenario
{
    public string Id => "identity-pub-selects-the-agents-key";

    public string Title => "IdentityFile names a .pub whose private half the agent has";

    public string Category => "harmless";

    public string Hint => "Who signs?";

    public ClientSeed Client => new(
        """
        ssh-agent -a "$folder/agent" -t 600 > agent.env
        agent_pid=$(sed -n 's/^SSH_AGENT_PID=\([0-9]*\);.*/\1/p' agent.env)
        echo "$agent_pid" > agent.pid
        SSH_AUTH_SOCK="$folder/agent" ssh-add -q "$identity"
        rm "$identity"
        {
          echo "IdentityAgent $folder/agent"
          echo "IdentityFile $identity.pub"
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

    public Expectation Expect(LabImage image) => Expectation.Harmless with { SshNet = DifferentLogin.AsksNoAgent };
}
