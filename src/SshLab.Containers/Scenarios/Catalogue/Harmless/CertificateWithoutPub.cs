using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>ssh tries the name without .pub first.</summary>
internal sealed class CertificateWithoutPub : IScenario
{
    public string Id => "certificate-without-pub";

    public string Title => "The certificate's file has no .pub at its end";

    public string Category => "harmless";

    public string Hint => "Which names does ssh try?";

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
        mv "$identity-cert.pub" "$identity-cert"
        """);

    public Expectation Expect(LabImage image) => Expectation.Harmless with { SshNet = DifferentLogin.TakesACertificateWhereItIsNamed };
}
