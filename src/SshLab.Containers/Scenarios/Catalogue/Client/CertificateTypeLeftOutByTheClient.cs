using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The list of algorithms has the key's and not the certificate's.</summary>
internal sealed class CertificateTypeLeftOutByTheClient : IScenario
{
    public string Id => "certificate-type-left-out-by-the-client";

    public string Title => "ssh_config allows keys of that type, and not their certificates";

    public string Category => "client";

    public string Hint => "A certificate is of another type than its key.";

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
        {
          echo "PubkeyAcceptedKeyTypes ssh-ed25519,rsa-sha2-512,rsa-sha2-256"
          echo "IdentityFile $identity"
          echo "IdentitiesOnly yes"
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
        } > "$config"
        """) { Bare = true };

    public Expectation Expect(LabImage image) => Expectation.Decided("client-algorithm-excluded") with { SshNet = DifferentLogin.ReadsNoConfiguration };
}
