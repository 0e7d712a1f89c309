using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The agent has ended and its socket is left, and the key is a file.</summary>
internal sealed class AgentSocketLeftOver : IScenario
{
    public string Id => "agent-socket-left-over";

    public string Title => "The agent has ended and its socket is left, and the key is a file";

    public string Category => "harmless";

    public string Hint => "One of two places for keys is empty.";

    public ClientSeed Client => new(
        """
        ssh-agent -a "$folder/agent" -t 600 > agent.env
        agent_pid=$(sed -n 's/^SSH_AGENT_PID=\([0-9]*\);.*/\1/p' agent.env)
        kill -9 "$agent_pid"
        {
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent $folder/agent"
          echo "IdentityFile $identity"
        } > "$config"
        """)
    {
        Bare = true,
    };

    public string Seed =>
        """
        :
        """;

    public bool AppliesTo(LabImage image) => !image.SELinux && ScenarioCategories.MakeSenseOn("client", image);

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
