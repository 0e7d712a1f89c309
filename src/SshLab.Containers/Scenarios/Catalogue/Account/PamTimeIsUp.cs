using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>pam_time is asked, and a line for sshd and the user allows no hour.</summary>
internal sealed class PamTimeIsUp : IScenario
{
    public string Id => "pam-time-is-up";

    public string Title => "time.conf lets the user in at no hour";

    public string Category => "account";

    public string Hint => "The server knows the key and hangs up. Yesterday it may have been otherwise.";

    public string Seed =>
        """
        sed -i '/^account.*pam_nologin/a account required pam_time.so' /etc/pam.d/sshd
        printf '%s\n' 'login;tty*;alice;!Al0000-2400' 'sshd;*;al*|bob;Al0000-2400 & !Al0000-2400' >> /etc/security/time.conf
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("pam-time-denied") with { Login = LoginOutcome.ClosedAfterAccept };
}
