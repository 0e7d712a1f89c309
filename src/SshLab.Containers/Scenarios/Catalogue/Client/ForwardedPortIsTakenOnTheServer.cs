using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>A port that ssh is to forward is taken on the server.</summary>
internal sealed class ForwardedPortIsTakenOnTheServer : IScenario
{
    public string Id => "forwarded-port-is-taken-on-the-server";

    public string Title => "A port that ssh is to forward is taken on the server";

    public string Category => "client";

    public string Hint => "The server lets you in, and does not give all that ssh asks for.";

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
          echo "RemoteForward 22 127.0.0.1:22"
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
