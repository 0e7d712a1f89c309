using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The private key is open to others and has no public half beside it.</summary>
internal sealed class IdentityWithoutPubTooOpen : IScenario
{
    public string Id => "identity-without-pub-too-open";

    public string Title => "The private key is open to others and has no public half beside it";

    public string Category => "client";

    public string Hint => "Nothing is offered at all. Why?";

    public ClientSeed Client => new(
        """
        cp "$identity" lone
        chmod 0666 lone
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

    public Expectation Expect(LabImage image) => Expectation.Fixable("identity-too-open") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
