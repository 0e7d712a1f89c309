using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>A file that the client's configuration includes is a link to itself, as dotfiles that were linked twice.</summary>
internal sealed class ClientConfigLinkLeadsToItself : IScenario
{
    public string Id => "client-config-link-leads-to-itself";

    public string Title => "A file that the client's configuration includes is a link to itself";

    public string Category => "client";

    public string Hint => "The dotfiles were linked twice.";

    public ClientSeed Client => new(
        """
        {
          echo "Include $folder/work"
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
          echo "IdentityFile $identity"
        } > "$config"
        ln -s "$folder/work" work
        """)
    {
        Bare = true,
    };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("client-config-not-readable") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
