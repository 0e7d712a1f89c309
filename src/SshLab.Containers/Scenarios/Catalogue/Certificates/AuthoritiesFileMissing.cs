using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>The line in sshd_config is there, the file is not.</summary>
internal sealed class AuthoritiesFileMissing : IScenario
{
    public string Id => "authorities-file-missing";

    public string Title => "The list of trusted authorities does not exist";

    public string Category => "key-policy";

    public string Hint => "Look for everything that the configuration names.";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        rm /etc/ssh/user_ca.pub
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("trusted-authorities-unreadable");
}
