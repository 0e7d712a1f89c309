using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>A list that lets in root and one group, and refuses everybody else.</summary>
internal sealed class PamAccessRefusesAllButAGroup : IScenario
{
    public string Id => "pam-access-refuses-all-but-a-group";

    public string Title => "access.conf lets in root and one group";

    public string Category => "account";

    public string Hint => "The server knows the key and hangs up. Whom does it let in?";

    public string Seed =>
        """
        sed -i '/^account.*pam_nologin/a account required pam_access.so' /etc/pam.d/sshd
        printf '%s\n' '+ : root : ALL' '+ : (sudo) : ALL' '- : ALL : ALL' >> /etc/security/access.conf
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("pam-access-denied") with { Login = LoginOutcome.ClosedAfterAccept };
}
