using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>A number that was meant in mebibytes: sshd's own process cannot go on.</summary>
internal sealed class MemoryLimitedToTooLittle : IScenario
{
    public string Id => "memory-limited-to-too-little";

    public string Title => "limits.conf leaves the user one mebibyte of memory";

    public string Category => "account";

    public string Hint => "The connection closes, and nothing is logged. What may a session use up?";

    public string Seed =>
        """
        grep -q pam_limits /etc/pam.d/sshd || echo 'session required pam_limits.so' >> /etc/pam.d/sshd
        echo "* hard as 1024" >> /etc/security/limits.conf
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("resource-limit-too-low") with { Login = LoginOutcome.SessionFailed };
}
