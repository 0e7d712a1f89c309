using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>The key is accepted, the account too, and the session not.</summary>
internal sealed class PamSessionModuleMissing : IScenario
{
    public string Id => "pam-session-module-missing";

    public string Title => "PAM begins sessions with a module that is not installed";

    public string Category => "account";

    public string Hint => "Which of the four things that PAM is asked fails?";

    public string Seed =>
        """
        echo 'session required pam_mount.so' >> /etc/pam.d/sshd
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("pam-module-missing") with { Login = LoginOutcome.SessionFailed };
}
