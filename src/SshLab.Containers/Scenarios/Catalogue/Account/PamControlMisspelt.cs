using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>PAM takes a line that it does not understand for one that refuses.</summary>
internal sealed class PamControlMisspelt : IScenario
{
    public string Id => "pam-control-misspelt";

    public string Title => "A word of a PAM line is misspelt";

    public string Category => "account";

    public string Hint => "Is every word one that PAM knows?";

    public string Seed =>
        """
        sed -i 's/^account  *required  *pam_nologin/account requierd pam_nologin/' /etc/pam.d/sshd
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("pam-service-broken") with { Login = LoginOutcome.ClosedAfterAccept };
}
