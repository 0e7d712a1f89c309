using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>A list that lets people in at the console only.</summary>
internal sealed class PamAccessRefusesTheNetwork : IScenario
{
    public string Id => "pam-access-refuses-the-network";

    public string Title => "access.conf lets people in at the console only";

    public string Category => "account";

    public string Hint => "The server knows the key and hangs up. Would it from the console?";

    public string Seed =>
        """
        sed -i '/^account.*pam_nologin/a account required pam_access.so' /etc/pam.d/sshd
        echo '- : ALL EXCEPT root : ALL EXCEPT LOCAL' >> /etc/security/access.conf
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("pam-access-denied") with { Login = LoginOutcome.ClosedAfterAccept };
}
