using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The client does not trust its configuration, and the server not the .ssh directory.</summary>
internal sealed class ClientConfigTooOpenAndSshDirWritable : IScenario
{
    public string Id => "client-config-too-open-and-ssh-dir-writable";

    public string Title => "The client does not trust its configuration, and the server not the .ssh directory";

    public string Category => "several";

    public string Hint => "ssh stops early, and would stop late as well.";

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
        chmod 0777 "$home/.ssh"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("client-config-too-open", "ssh-dir-writable-by-others") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration with { Login = LoginOutcome.Refused } };
}
