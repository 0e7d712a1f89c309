using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The client's configuration allows RSA keys only.</summary>
internal sealed class ClientAcceptsRsaOnly : IScenario
{
    public string Id => "client-accepts-rsa-only";

    public string Title => "The client's configuration allows RSA keys only";

    public string Category => "client";

    public string Hint => "ssh says why it skips a key, when asked to talk.";

    public ClientSeed Client => new(
        """
        {
          echo "PubkeyAcceptedAlgorithms rsa-sha2-512,rsa-sha2-256"
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

    public Expectation Expect(LabImage image) => Expectation.Decided("client-algorithm-excluded") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
