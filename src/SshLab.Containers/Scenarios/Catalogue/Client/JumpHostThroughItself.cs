using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The jump host is to be reached through the jump host.</summary>
internal sealed class JumpHostThroughItself : IScenario
{
    public string Id => "jump-host-through-itself";

    public string Title => "The jump host is to be reached through the jump host";

    public string Category => "client";

    public string Hint => "Ask ssh how it would reach the host on the way.";

    public ClientSeed Client => new(
        """
        {
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
          echo "IdentityFile $identity"
          echo "ProxyJump jump"
          echo "Host jump"
          echo "  HostName $host"
        } > "$config"
        """)
    {
        Bare = true,
    };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("proxy-jump-loop") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
