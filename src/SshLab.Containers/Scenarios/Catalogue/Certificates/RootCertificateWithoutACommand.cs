using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>Root is let in for commands only, and the certificate has none.</summary>
internal sealed class RootCertificateWithoutACommand : IScenario
{
    public string Id => "root-certificate-without-a-command";

    public string Title => "Root may log in with a command only, and the certificate has none";

    public string Category => "key-policy";

    public string Hint => "What does the authority let root do?";

    public string User => "root";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        printf '%s\n' 'UsePAM no' 'PermitRootLogin forced-commands-only' >> /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.Decided("root-login-refused") with { Login = LoginOutcome.SessionFailed };
}
