using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>The session's own process is one.</summary>
internal sealed class ProcessesLimitedToNone : IScenario
{
    public string Id => "processes-limited-to-none";

    public string Title => "limits.conf allows the user no process";

    public string Category => "account";

    public string Hint => "sshd says what it could not do.";

    public string Seed =>
        """
        grep -q pam_limits /etc/pam.d/sshd || echo 'session required pam_limits.so' >> /etc/pam.d/sshd
        printf '%s\n' '@users hard nproc 50' "$uid: hard nproc 0" > /etc/security/limits.d/90-nproc.conf
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("resource-limit-too-low") with { Login = LoginOutcome.SessionFailed };
}
