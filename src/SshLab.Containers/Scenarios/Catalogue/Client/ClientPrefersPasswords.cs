using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The client's configuration lists the methods to try, and keys are not among them.</summary>
internal sealed class ClientPrefersPasswords : IScenario
{
    public string Id => "client-prefers-passwords";

    public string Title => "The client's configuration lists the methods to try, and keys are not among them";

    public string Category => "client";

    public string Hint => "What does ssh try, and what does it leave out?";

    public ClientSeed Client => new(
        """
        {
          echo "Host *"
          echo "  PreferredAuthentications keyboard-interactive,password"
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

    public Expectation Expect(LabImage image) => Expectation.Decided("preferred-authentications-without-publickey") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
