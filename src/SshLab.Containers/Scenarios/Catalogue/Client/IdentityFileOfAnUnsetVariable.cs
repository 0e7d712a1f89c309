using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The name of the key file has a variable that is not set.</summary>
internal sealed class IdentityFileOfAnUnsetVariable : IScenario
{
    public string Id => "identity-file-of-an-unset-variable";

    public string Title => "The name of the key file has a variable that is not set";

    public string Category => "client";

    public string Hint => "ssh connects, and then says what it lacks.";

    public ClientSeed Client => new(
        """
        {
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
          printf '%s\n' 'IdentityFile ${SSHLAB_NO_SUCH_VARIABLE}/identity'
        } > "$config"
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
