using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>Saved as the program that issued it suggested.</summary>
internal sealed class CertificateUnderAnotherName : IScenario
{
    public string Id => "certificate-under-another-name";

    public string Title => "The certificate lies beside the private key under a name that ssh does not know";

    public string Category => "client";

    public string Hint => "ssh does not read every file.";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        mv "$identity-cert.pub" "${identity%/*}/signed.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("certificate-not-presented");
}
