using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>Lines were taken out below one that counts on them.</summary>
internal sealed class PamJumpsTooFar : IScenario
{
    public string Id => "pam-jumps-too-far";

    public string Title => "A line of PAM jumps over more lines than there are";

    public string Category => "account";

    public string Hint => "Count the lines that are to be jumped over.";

    public string Seed =>
        """
        sed -i 's/success=1 new_authtok_reqd=done/success=3 new_authtok_reqd=done/' /etc/pam.d/common-account
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("pam-service-broken") with { Login = LoginOutcome.ClosedAfterAccept };
}
