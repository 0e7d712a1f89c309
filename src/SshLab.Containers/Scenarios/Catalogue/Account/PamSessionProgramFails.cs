using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>A notification that fails and is required.</summary>
internal sealed class PamSessionProgramFails : IScenario
{
    public string Id => "pam-session-program-fails";

    public string Title => "PAM runs a program when a session begins, and it fails";

    public string Category => "account";

    public string Hint => "Somebody wanted to be told of every login.";

    public string Seed =>
        """
        echo 'session required pam_exec.so /bin/false' >> /etc/pam.d/sshd
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("pam-session-refused") with { Login = LoginOutcome.SessionFailed };
}
