using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>A forwarding is to listen at an address that this machine does not have.</summary>
internal sealed class ForwardingFromAnAddressOfAnotherMachine : IScenario
{
    public string Id => "forwarding-from-an-address-of-another-machine";

    public string Title => "A forwarding is to listen at an address that this machine does not have";

    public string Category => "client";

    public string Hint => "The server lets you in. Count what the configuration wants besides.";

    public ClientSeed Client => new(
        """
        {
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
          echo "IdentityFile $identity"
          echo "ExitOnForwardFailure yes"
          echo "LocalForward 192.0.2.1:8022 127.0.0.1:22"
        } > "$config"
        """)
    {
        Bare = true,
    };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("forwarding-failed") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
