using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>Of two lines of one keyword the first counts.</summary>
internal sealed class AuthoritiesInTwoFiles : IScenario
{
    public string Id => "authorities-in-two-files";

    public string Title => "Two files of trusted authorities are named, and the second has the right one";

    public string Category => "key-policy";

    public string Hint => "First come, first served.";

    public string Seed =>
        """
        cp /etc/ssh/ssh_host_ed25519_key.pub /etc/ssh/old_ca.pub
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        printf '%s\n' 'TrustedUserCAKeys /etc/ssh/old_ca.pub' 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("certificate-authority-unknown");
}
