using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>pam_access is asked, and a line of its list names the user.</summary>
internal sealed class PamAccessRefusesTheUser : IScenario
{
    public string Id => "pam-access-refuses-the-user";

    public string Title => "access.conf refuses the user";

    public string Category => "account";

    public string Hint => "The server knows the key and hangs up. PAM was asked.";

    public string Seed =>
        """
        sed -i '/^account.*pam_nologin/a account required pam_access.so' /etc/pam.d/sshd
        echo '- : alice : ALL' >> /etc/security/access.conf
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("pam-access-denied") with { Login = LoginOutcome.ClosedAfterAccept };
}
