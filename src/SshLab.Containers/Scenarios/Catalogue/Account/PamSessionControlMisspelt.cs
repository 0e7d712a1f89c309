using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>Optional was what it should be, and it refuses.</summary>
internal sealed class PamSessionControlMisspelt : IScenario
{
    public string Id => "pam-session-control-misspelt";

    public string Title => "A word of a PAM line about sessions is misspelt";

    public string Category => "account";

    public string Hint => "Is every word one that PAM knows?";

    public string Seed =>
        """
        sed -i 's/^session  *optional  *pam_loginuid/session optionel pam_loginuid/' /etc/pam.d/sshd
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("pam-service-broken") with { Login = LoginOutcome.SessionFailed };
}
