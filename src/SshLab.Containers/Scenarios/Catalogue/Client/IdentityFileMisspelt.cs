using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The configuration names a key file that does not exist.</summary>
internal sealed class IdentityFileMisspelt : IScenario
{
    public string Id => "identity-file-misspelt";

    public string Title => "The configuration names a key file that does not exist";

    public string Category => "client";

    public string Hint => "Does ssh find what it is told to use?";

    public ClientSeed Client => new(
        """
        {
          echo "IdentityFile $folder/id_edd25519"
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

    public Expectation Expect(LabImage image) => Expectation.NotMendable("identity-missing") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
