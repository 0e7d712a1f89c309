using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The private key has no .pub beside it.</summary>
internal sealed class IdentityWithoutPub : IScenario
{
    public string Id => "identity-without-pub";

    public string Title => "The private key has no .pub beside it";

    public string Category => "harmless";

    public string Hint => "Does ssh need the public half?";

    public ClientSeed Client => new(
        """
        cp "$identity" lone
        {
          echo "IdentityFile $folder/lone"
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
        } > "$config"
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
