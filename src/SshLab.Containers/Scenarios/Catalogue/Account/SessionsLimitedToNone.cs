using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>The same happens when as many sessions as are allowed are there.</summary>
internal sealed class SessionsLimitedToNone : IScenario
{
    public string Id => "sessions-limited-to-none";

    public string Title => "limits.conf allows the user no session";

    public string Category => "account";

    public string Hint => "How many at a time?";

    public string Seed =>
        """
        grep -q pam_limits /etc/pam.d/sshd || echo 'session required pam_limits.so' >> /etc/pam.d/sshd
        printf '%s\n' '* - maxlogins 3' "$user - maxlogins 0" > /etc/security/limits.d/90-logins.conf
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("too-many-logins") with { Login = LoginOutcome.SessionFailed };
}
