using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>The file was made, and the authority's key never written into it.</summary>
internal sealed class AuthoritiesFileEmpty : IScenario
{
    public string Id => "authorities-file-empty";

    public string Title => "The list of trusted authorities is empty";

    public string Category => "key-policy";

    public string Hint => "Who is trusted?";

    public string Seed =>
        """
        : > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("certificate-authority-unknown");
}
