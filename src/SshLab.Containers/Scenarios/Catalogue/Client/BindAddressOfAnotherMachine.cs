using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>ssh is to connect from an address of another machine.</summary>
internal sealed class BindAddressOfAnotherMachine : IScenario
{
    public string Id => "bind-address-of-another-machine";

    public string Title => "ssh is to connect from an address of another machine";

    public string Category => "client";

    public string Hint => "No packet leaves this machine. From where was it to leave?";

    public ClientSeed Client => new(
        """
        {
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
          echo "IdentityFile $identity"
          echo "BindAddress 192.0.2.1"
        } > "$config"
        """)
    {
        Bare = true,
    };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("bind-address-not-own") with { Login = LoginOutcome.Unreachable, SshNet = DifferentLogin.ReadsNoConfiguration };
}
