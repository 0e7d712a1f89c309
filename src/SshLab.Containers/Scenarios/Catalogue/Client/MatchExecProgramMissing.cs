using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The key is named in a block whose condition asks a program that is not installed.</summary>
internal sealed class MatchExecProgramMissing : IScenario
{
    public string Id => "match-exec-program-missing";

    public string Title => "The key is named in a block whose condition asks a program that is not installed";

    public string Category => "client";

    public string Hint => "Which blocks of the configuration apply, and why not the others?";

    public ClientSeed Client => new(
        """
        {
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
          printf '%s\n' 'Match exec "sshlab-no-such-program"'
          echo "  IdentityFile $identity"
          echo "Host *"
          echo "  IdentityFile $folder/of-the-office"
        } > "$config"
        """)
    {
        Bare = true,
    };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("identity-missing") with { Login = LoginOutcome.ClientError, Risks = ["match-exec-broken"], SshNet = DifferentLogin.ReadsNoConfiguration };
}
