using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>Nobody but the module knows why; sshd's log says who was asked.</summary>
internal sealed class PamAsksAProgram : IScenario
{
    public string Id => "pam-asks-a-program";

    public string Title => "PAM asks a program, which refuses";

    public string Category => "account";

    public string Hint => "The server knows the key and hangs up. PAM was asked.";

    public string Seed =>
        """
        sed -i '/^account.*pam_nologin/a account required pam_exec.so quiet /bin/false' /etc/pam.d/sshd
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("pam-account-refused") with { Login = LoginOutcome.ClosedAfterAccept };
}
