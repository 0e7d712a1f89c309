using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The end did not make it into the clipboard.</summary>
internal sealed class CertificateCutOff : IScenario
{
    public string Id => "certificate-cut-off";

    public string Title => "The end of the certificate is missing";

    public string Category => "client";

    public string Hint => "Have it read to you by ssh-keygen.";

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
        cut -c 1-400 "$identity-cert.pub" > cut
        mv cut "$identity-cert.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("certificate-damaged") with { SshNet = DifferentLogin.StopsAtADamagedCertificate };
}
