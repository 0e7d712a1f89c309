using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The client's configuration asks for longer RSA keys than this one.</summary>
internal sealed class ClientWantsLongerRsaKeys : IScenario
{
    public string Id => "client-wants-longer-rsa-keys";

    public string Title => "The client's configuration asks for longer RSA keys than this one";

    public string Category => "client";

    public string Hint => "How long is the key, and how long must it be?";

    public ClientSeed Client => new(
        """
        rm "$identity" "$identity.pub"
        ssh-keygen -q -t rsa -b 2048 -N "" -f "$identity"
        {
          echo "RequiredRSASize 3072"
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
          echo "IdentityFile $identity"
        } > "$config"
        """)
    {
        Bare = true,
    };

    public string Seed =>
        """
        printf '%s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("client-algorithm-excluded") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
