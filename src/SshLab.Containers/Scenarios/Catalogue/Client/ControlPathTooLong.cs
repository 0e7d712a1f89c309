using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The path for the sockets of shared connections is longer than a socket may have.</summary>
internal sealed class ControlPathTooLong : IScenario
{
    public string Id => "control-path-too-long";

    public string Title => "The path for the sockets of shared connections is longer than a socket may have";

    public string Category => "client";

    public string Hint => "ssh stops before it connects, and says at how many bytes.";

    public ClientSeed Client => new(
        """
        mkdir -p "$folder/connections-of-this-machine-to-all-servers-of-the-company"
        {
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
          echo "IdentityFile $identity"
          echo "ControlPath $folder/connections-of-this-machine-to-all-servers-of-the-company/%C"
        } > "$config"
        """)
    {
        Bare = true,
    };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("control-path-unusable") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
