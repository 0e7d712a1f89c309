using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>A Host line of the client's configuration is misspelt.</summary>
internal sealed class ClientConfigHostMisspelt : IScenario
{
    public string Id => "client-config-host-misspelt";

    public string Title => "A Host line of the client's configuration is misspelt";

    public string Category => "client";

    public string Hint => "ssh names a line. Mind what the lines below it are about.";

    public ClientSeed Client => new(
        """
        {
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
          echo "IdentityFile $identity"
        } > "$config"
        printf "Hots elsewhere\n  Compression yes\n" >> "$config"
        """)
    {
        Bare = true,
    };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("client-config-invalid") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
