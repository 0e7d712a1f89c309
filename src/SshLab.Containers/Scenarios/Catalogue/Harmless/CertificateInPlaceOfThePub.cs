using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Whoever saved it took the name of the public half.</summary>
internal sealed class CertificateInPlaceOfThePub : IScenario
{
    public string Id => "certificate-in-place-of-the-pub";

    public string Title => "The .pub beside the private key is its certificate";

    public string Category => "harmless";

    public string Hint => "A certificate holds the key.";

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
        mv "$identity-cert.pub" "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.Harmless with { SshNet = DifferentLogin.TakesACertificateWhereItIsNamed };
}
