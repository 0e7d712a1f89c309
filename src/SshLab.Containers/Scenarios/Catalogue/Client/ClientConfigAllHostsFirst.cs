using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>What is for all hosts stands before what is for this one.</summary>
internal sealed class ClientConfigAllHostsFirst : IScenario
{
    public string Id => "client-config-all-hosts-first";

    public string Title => "What is for all hosts stands before what is for this one";

    public string Category => "client";

    public string Hint => "The right line is there. Which of the two does ssh use?";

    public ClientSeed Client => new(
        """
        {
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
          echo "IdentityFile $identity"
          echo "Host *"
          echo "  HostName gateway.invalid"
          echo "Host $host"
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

    public Expectation Expect(LabImage image) => Expectation.NotMendable("host-name-unknown") with { Login = LoginOutcome.Unreachable, SshNet = DifferentLogin.ReadsNoConfiguration };
}
