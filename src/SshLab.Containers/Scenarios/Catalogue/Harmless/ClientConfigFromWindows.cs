using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The client's configuration has carriage returns.</summary>
internal sealed class ClientConfigFromWindows : IScenario
{
    public string Id => "client-config-from-windows";

    public string Title => "The client's configuration has carriage returns";

    public string Category => "harmless";

    public string Hint => "Which files mind line ends?";

    public ClientSeed Client => new(
        """
        {
          echo "Compression no"
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
          echo "IdentityFile $identity"
        } > "$config"
        sed -i 's/$/\r/' "$config"
        """)
    {
        Bare = true,
    };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
