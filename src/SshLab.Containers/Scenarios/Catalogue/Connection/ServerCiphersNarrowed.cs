using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>A hardening guide on the server meets one on the client.</summary>
internal sealed class ServerCiphersNarrowed : IScenario
{
    public string Id => "server-ciphers-narrowed";

    public string Title => "sshd_config leaves one cipher, and the client does not propose it";

    public string Category => "connection";

    public string Hint => "Which side has the shorter list?";

    public ClientSeed? Client { get; } = new(
        """
        printf 'UserKnownHostsFile "%s"\nGlobalKnownHostsFile /dev/null\nStrictHostKeyChecking yes\nIdentityFile "%s"\nIdentitiesOnly yes\n' "$known_hosts" "$identity" > "$config"
        printf 'Ciphers aes128-ctr,aes192-ctr\n' >> "$config"
        """) { Bare = true };

    public string Seed =>
        """
        printf 'Ciphers chacha20-poly1305@openssh.com\n' > /etc/ssh/sshd_config.d/10-hardening.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("no-common-algorithm") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
