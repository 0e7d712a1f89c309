using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The public key is configured in place of the private one.</summary>
internal sealed class IdentityIsThePubFile : IScenario
{
    public string Id => "identity-is-the-pub-file";

    public string Title => "The public key is configured in place of the private one";

    public string Category => "client";

    public string Hint => "The name has an ending.";

    public ClientSeed Client => new(
        """
        chmod 0600 "$identity.pub"
        {
          echo "IdentityFile $identity.pub"
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

    public Expectation Expect(LabImage image) => Expectation.NotMendable("identity-is-public-key") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
