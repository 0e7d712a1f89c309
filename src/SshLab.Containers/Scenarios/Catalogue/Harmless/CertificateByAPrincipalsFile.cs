using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The list names a role that the certificate carries; the login name is not in it.</summary>
internal sealed class CertificateByAPrincipalsFile : IScenario
{
    public string Id => "certificate-by-a-principals-file";

    public string Title => "The server lists the principals that may log in, the certificate's among them";

    public string Category => "harmless";

    public string Hint => "Names of people, names of roles.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        mkdir /etc/ssh/principals
        printf '# who may\nadmins\nno-pty ops # on call\n' > "/etc/ssh/principals/$user"
        echo 'AuthorizedPrincipalsFile /etc/ssh/principals/%u' >> /etc/ssh/sshd_config.d/50-ca.conf
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n ops -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
