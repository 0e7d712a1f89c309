using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The client's configuration switches keys off.</summary>
internal sealed class ClientPubkeyAuthenticationOff : IScenario
{
    public string Id => "client-pubkey-authentication-off";

    public string Title => "The client's configuration switches keys off";

    public string Category => "client";

    public string Hint => "Does ssh offer anything?";

    public ClientSeed Client => new(
        """
        {
          echo "PubkeyAuthentication no"
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
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

    public Expectation Expect(LabImage image) => Expectation.Decided("client-pubkey-authentication-off") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
