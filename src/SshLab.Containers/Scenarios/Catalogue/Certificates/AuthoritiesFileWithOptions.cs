using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>The authority's line was copied out of an authorized_keys file, its first word and all.</summary>
internal sealed class AuthoritiesFileWithOptions : IScenario
{
    public string Id => "authorities-file-with-options";

    public string Title => "The list of trusted authorities has a line as authorized_keys has them";

    public string Category => "key-policy";

    public string Hint => "Two files, two forms.";

    public string Seed =>
        """
        printf 'cert-authority %s\n' "$ca" > /etc/ssh/user_ca.pub
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
