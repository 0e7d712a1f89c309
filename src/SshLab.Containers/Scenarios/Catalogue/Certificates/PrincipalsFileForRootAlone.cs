using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>Who may log in is root's to know, somebody thought; sshd reads the list as the user.</summary>
internal sealed class PrincipalsFileForRootAlone : IScenario
{
    public string Id => "principals-file-for-root-alone";

    public string Title => "The list of principals can be read by root only";

    public string Category => "key-policy";

    public string Hint => "Who is it that opens that list?";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        mkdir /etc/ssh/principals
        echo "$user" > "/etc/ssh/principals/$user"
        echo 'AuthorizedPrincipalsFile /etc/ssh/principals/%u' >> /etc/ssh/sshd_config.d/50-ca.conf
        chmod 0600 "/etc/ssh/principals/$user"
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.Fixable("principals-file-unusable");
}
