using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The private key has a passphrase, and the agent has it unlocked.</summary>
internal sealed class IdentityEncryptedInTheAgent : IScenario
{
    public string Id => "identity-encrypted-in-the-agent";

    public string Title => "The private key has a passphrase, and the agent has it unlocked";

    public string Category => "harmless";

    public string Hint => "Who signs?";

    public ClientSeed Client => new(
        """
        ssh-agent -a "$folder/agent" -t 600 > agent.env
        agent_pid=$(sed -n 's/^SSH_AGENT_PID=\([0-9]*\);.*/\1/p' agent.env)
        echo "$agent_pid" > agent.pid
        SSH_AUTH_SOCK="$folder/agent" ssh-add -q "$identity"
        ssh-keygen -q -p -P "" -N "correct horse" -f "$identity"
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

    public Expectation Expect(LabImage image) => Expectation.Harmless with { SshNet = DifferentLogin.AsksNoAgent };
}
