using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>The password is older than it may be; a key does not help where PAM is asked.</summary>
internal sealed class PasswordTooOld : IScenario
{
    public string Id => "password-too-old";

    public string Title => "The password is older than the account allows";

    public string Category => "account";

    public string Hint => "When was the password last changed, and how old may it get?";

    public string Seed =>
        """
        chage -d 15000 -M 90 "$user"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("password-expired") with { Login = LoginOutcome.SessionFailed };
}
