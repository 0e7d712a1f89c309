using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>A directory that sshd may not enter has no lists.</summary>
internal sealed class PrincipalsMovedFromTheHome : IScenario
{
    public string Id => "principals-moved-from-the-home";

    public string Title => "The directory of principals was moved into place from a home";

    public string Category => "selinux";

    public string Hint => "The list names the user, and nobody can get at it.";

    public string Seed =>
        """
        mkdir "$home/principals"
        echo ops > "$home/principals/$user"
        chown -R root:root "$home/principals"
        mv "$home/principals" /etc/ssh/
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        printf 'TrustedUserCAKeys /etc/ssh/user_ca.pub\nAuthorizedPrincipalsFile /etc/ssh/principals/%%u\n' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n ops -V -1h:+1h "$identity.pub"
        """);

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-server-file-denied");
}
