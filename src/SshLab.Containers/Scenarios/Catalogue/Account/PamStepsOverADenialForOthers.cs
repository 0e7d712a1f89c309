using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>The condition refuses nobody by itself: it leads to a denial, or past it.</summary>
internal sealed class PamStepsOverADenialForOthers : IScenario
{
    public string Id => "pam-steps-over-a-denial-for-others";

    public string Title => "PAM steps over a denial for administrators alone";

    public string Category => "account";

    public string Hint => "The server knows the key and hangs up. PAM was asked.";

    public string Seed =>
        """
        sed -i '/^account.*pam_nologin/a account [success=1 default=ignore] pam_succeed_if.so quiet uid < 1000\naccount requisite pam_deny.so' /etc/pam.d/sshd
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("pam-condition-not-met") with { Login = LoginOutcome.ClosedAfterAccept };
}
