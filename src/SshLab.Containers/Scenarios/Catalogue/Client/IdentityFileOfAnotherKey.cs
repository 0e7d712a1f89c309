using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The configuration names another key than the one that is installed.</summary>
internal sealed class IdentityFileOfAnotherKey : IScenario
{
    public string Id => "identity-file-of-another-key";

    public string Title => "The configuration names another key than the one that is installed";

    public string Category => "client";

    public string Hint => "Several keys live here. Which one does ssh show?";

    public ClientSeed Client => new(
        """
        ssh-keygen -q -t ed25519 -N "" -f other
        {
          echo "IdentityFile $folder/other"
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

    public Expectation Expect(LabImage image) => Expectation.NotMendable("identity-not-offered") with { SshNet = DifferentLogin.ReadsNoConfiguration };
}
