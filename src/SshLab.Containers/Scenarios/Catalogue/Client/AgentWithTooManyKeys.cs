using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The agent holds seven keys of other servers, and the right one is a file.</summary>
internal sealed class AgentWithTooManyKeys : IScenario
{
    public string Id => "agent-with-too-many-keys";

    public string Title => "The agent holds seven keys of other servers, and the right one is a file";

    public string Category => "client";

    public string Hint => "Count the keys that are offered.";

    public ClientSeed Client => new(
        """
        ssh-agent -a "$folder/agent" -t 600 > agent.env
        agent_pid=$(sed -n 's/^SSH_AGENT_PID=\([0-9]*\);.*/\1/p' agent.env)
        echo "$agent_pid" > agent.pid
        for number in 1 2 3 4 5 6 7; do
          ssh-keygen -q -t ed25519 -N "" -f "spare-$number"
          SSH_AUTH_SOCK="$folder/agent" ssh-add -q "spare-$number"
          rm "spare-$number" "spare-$number.pub"
        done
        {
          echo "IdentityAgent $folder/agent"
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
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

    public bool AppliesTo(LabImage image) => !image.SELinux;

    public Expectation Expect(LabImage image) => image.OpenSshVersion >= new Version(10, 6)
        ? Expectation.Harmless // Six refused queries do not count there: thirteen would be too many.
        : Expectation.NotMendable("agent-offers-too-many") with { SshNet = DifferentLogin.ReadsNoConfiguration };
}
