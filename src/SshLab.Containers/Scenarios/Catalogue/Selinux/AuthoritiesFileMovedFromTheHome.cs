using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>A list that sshd may not read names no authority.</summary>
internal sealed class AuthoritiesFileMovedFromTheHome : IScenario
{
    public string Id => "authorities-file-moved-from-the-home";

    public string Title => "The list of trusted authorities was moved into place from a home";

    public string Category => "selinux";

    public string Hint => "The authority is listed, and sshd does not know it.";

    public string Seed =>
        """
        printf '%s\n' "$ca" > "$home/user_ca.pub"
        mv "$home/user_ca.pub" /etc/ssh/
        chown root:root /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-server-file-denied");
}
