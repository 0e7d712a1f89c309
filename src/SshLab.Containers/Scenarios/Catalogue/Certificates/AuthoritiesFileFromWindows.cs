using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>An editor of Windows put three bytes before the first key.</summary>
internal sealed class AuthoritiesFileFromWindows : IScenario
{
    public string Id => "authorities-file-from-windows";

    public string Title => "The list of trusted authorities begins with a byte order mark";

    public string Category => "key-policy";

    public string Hint => "Look at the bytes.";

    public string Seed =>
        """
        printf '\357\273\277%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("trusted-authorities-unreadable");
}
