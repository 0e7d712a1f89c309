using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>Copied from a terminal that was too narrow.</summary>
internal sealed class CertificateOverSeveralLines : IScenario
{
    public string Id => "certificate-over-several-lines";

    public string Title => "The certificate is broken over several lines";

    public string Category => "client";

    public string Hint => "ssh says nothing of what it cannot read.";

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
        fold -w 76 "$identity-cert.pub" > folded
        mv folded "$identity-cert.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.Fixable("certificate-damaged") with { SshNet = DifferentLogin.StopsAtADamagedCertificate };
}
