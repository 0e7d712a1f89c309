using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The directory for the sockets of shared connections does not exist.</summary>
internal sealed class ControlPathInAMissingDirectory : IScenario
{
    public string Id => "control-path-in-a-missing-directory";

    public string Title => "The directory for the sockets of shared connections does not exist";

    public string Category => "client";

    public string Hint => "The server lets you in. Who ends the session then?";

    public ClientSeed Client => new(
        """
        {
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
          echo "IdentityFile $identity"
          echo "ControlMaster auto"
          echo "ControlPath $folder/sockets/%p"
        } > "$config"
        """)
    {
        Bare = true,
    };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("control-path-unusable") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
