using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>pam_tally2 is gone since Linux-PAM 1.5; who configured it by hand has locked everybody out.</summary>
internal sealed class PamModuleOfAnOldRelease : IScenario
{
    public string Id => "pam-module-of-an-old-release";

    public string Title => "PAM asks a module that the release has dropped";

    public string Category => "account";

    public string Hint => "Nobody comes in since the upgrade. Does everything that is asked exist?";

    public string Seed =>
        """
        sed -i '/^account.*pam_nologin/a account required pam_tally2.so' /etc/pam.d/sshd
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("pam-module-missing") with { Login = LoginOutcome.ClosedAfterAccept };
}
