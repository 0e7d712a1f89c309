using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The client's configuration has an option that this ssh does not know.</summary>
internal sealed class ClientConfigOptionOfAnotherSystem : IScenario
{
    public string Id => "client-config-option-of-another-system";

    public string Title => "The client's configuration has an option that this ssh does not know";

    public string Category => "client";

    public string Hint => "ssh names a line.";

    public ClientSeed Client => new(
        """
        {
          echo "UseKeychain yes"
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

    public Expectation Expect(LabImage image) => Expectation.Fixable("client-config-invalid") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
