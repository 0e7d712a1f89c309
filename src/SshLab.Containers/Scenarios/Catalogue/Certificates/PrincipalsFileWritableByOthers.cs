using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>A list that anybody can add a name to is no list to sshd.</summary>
internal sealed class PrincipalsFileWritableByOthers : IScenario
{
    public string Id => "principals-file-writable-by-others";

    public string Title => "Everybody may write to the list of principals";

    public string Category => "key-policy";

    public string Hint => "Whoever may change the list decides who gets in.";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        mkdir /etc/ssh/principals
        echo "$user" > "/etc/ssh/principals/$user"
        echo 'AuthorizedPrincipalsFile /etc/ssh/principals/%u' >> /etc/ssh/sshd_config.d/50-ca.conf
        chmod 0666 "/etc/ssh/principals/$user"
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.Fixable("principals-file-unusable");
}
