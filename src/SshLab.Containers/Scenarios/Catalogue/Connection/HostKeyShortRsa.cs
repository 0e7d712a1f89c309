using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>RequiredRSASize on the client refuses host keys too; the server itself sees only a connection that ends.</summary>
internal sealed class HostKeyShortRsa : IScenario
{
    public string Id => "host-key-short-rsa";

    public string Title => "The only host key of the server is RSA, and shorter than this side accepts";

    public string Category => "connection";

    public string Hint => "How long is the key by which the server shows itself?";

    public ClientSeed? Client { get; } = new(
        """
        printf 'UserKnownHostsFile "%s"\nGlobalKnownHostsFile /dev/null\nStrictHostKeyChecking yes\nIdentityFile "%s"\nIdentitiesOnly yes\n' "$known_hosts" "$identity" > "$config"
        printf 'RequiredRSASize 4096\n' >> "$config"
        """) { Bare = true };

    public string Seed =>
        """
        rm -f /etc/ssh/ssh_host_*
        ssh-keygen -q -t rsa -b 2048 -N '' -C lab -f /etc/ssh/ssh_host_rsa_key
        [ ! -x /sbin/restorecon ] || restorecon /etc/ssh/ssh_host_rsa_key /etc/ssh/ssh_host_rsa_key.pub
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("host-key-algorithm") with { Login = LoginOutcome.HostKey };
}
