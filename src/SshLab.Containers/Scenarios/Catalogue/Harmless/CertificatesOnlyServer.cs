using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Plain keys need not apply.</summary>
internal sealed class CertificatesOnlyServer : IScenario
{
    public string Id => "certificates-only-server";

    public string Title => "The server accepts certificates only, and the client has one";

    public string Category => "harmless";

    public string Hint => "What is it that the client presents?";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        echo 'PubkeyAcceptedKeyTypes *-cert-v01@openssh.com' >> /etc/ssh/sshd_config.d/50-ca.conf
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
