using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>The certificate is let in, and runs a program that is not there.</summary>
internal sealed class CertificateWithAFailingCommand : IScenario
{
    public string Id => "certificate-with-a-failing-command";

    public string Title => "The certificate may run one command only, and that does not exist";

    public string Category => "key-policy";

    public string Hint => "Let in, and then? Look at what the authority wrote.";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -O force-command=/usr/local/bin/backup-server -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => new()
    {
        Login = LoginOutcome.SessionFailed,
        Findings = ["certificate-forced-command"],
        SeenByLogin = ["certificate-forced-command"],
    };
}
