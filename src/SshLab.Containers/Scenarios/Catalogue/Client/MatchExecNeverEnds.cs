using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>A condition of the configuration runs a program that does not end.</summary>
internal sealed class MatchExecNeverEnds : IScenario
{
    public string Id => "match-exec-never-ends";

    public string Title => "A condition of the configuration runs a program that does not end";

    public string Category => "client";

    public string Hint => "ssh does not come as far as the server.";

    public ClientSeed Client => new(
        """
        {
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
          echo "IdentityFile $identity"
          printf '%s\n' 'Match exec "sleep 600"' '  Compression no'
        } > "$config"
        """)
    {
        Bare = true,
    };

    public string Seed =>
        """
        :
        """;

    /// <summary>Each look at it takes as long as ssh is waited for.</summary>
    public bool AppliesTo(LabImage image) => image.Name == "bookworm";

    public Expectation Expect(LabImage image) => Expectation.NotMendable("client-config-hangs") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
