using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>CertificateFile names a file that is gone; the one beside the key is not looked at then.</summary>
internal sealed class CertificateFileOfLastYear : IScenario
{
    public string Id => "certificate-file-of-last-year";

    public string Title => "ssh_config names a certificate that is not there any more";

    public string Category => "client";

    public string Hint => "What is it told, and what does it pass over for that?";

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
          echo "CertificateFile $folder/last-year-cert.pub"
          echo "IdentityFile $identity"
          echo "IdentitiesOnly yes"
          echo "UserKnownHostsFile $known_hosts"
          echo "GlobalKnownHostsFile /dev/null"
          echo "StrictHostKeyChecking yes"
        } > "$config"
        """) { Bare = true };

    public Expectation Expect(LabImage image) => Expectation.NotMendable("certificate-not-presented") with { SshNet = DifferentLogin.ReadsNoConfiguration };
}
