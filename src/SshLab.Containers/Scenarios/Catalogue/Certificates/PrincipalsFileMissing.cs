using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>With a list for every user, a user without one is nobody.</summary>
internal sealed class PrincipalsFileMissing : IScenario
{
    public string Id => "principals-file-missing";

    public string Title => "The server has a list of principals for each user, and none for this one";

    public string Category => "key-policy";

    public string Hint => "One list a user: is there one for this user?";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        mkdir /etc/ssh/principals
        echo bob > /etc/ssh/principals/bob
        echo 'AuthorizedPrincipalsFile /etc/ssh/principals/%u' >> /etc/ssh/sshd_config.d/50-ca.conf
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("certificate-principal-missing");
}
