using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>A file that the client's configuration includes can be written by everybody.</summary>
internal sealed class ClientConfigIncludeGroupWritable : IScenario
{
    public string Id => "client-config-include-group-writable";

    public string Title => "A file that the client's configuration includes can be written by everybody";

    public string Category => "client";

    public string Hint => "ssh stops before it connects.";

    public ClientSeed Client => new(
        """
        {
          echo "Include $folder/extra"
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
          echo "IdentityAgent none"
          echo "IdentitiesOnly yes"
          echo "IdentityFile $identity"
        } > "$config"
        echo "Compression no" > extra
        chmod 0666 extra
        """)
    {
        Bare = true,
    };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("client-config-too-open") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
