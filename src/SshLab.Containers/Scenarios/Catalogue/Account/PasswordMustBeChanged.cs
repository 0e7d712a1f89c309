using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>An administrator asks for a new password at the next login; PAM asks for it even of a key.</summary>
internal sealed class PasswordMustBeChanged : IScenario
{
    public string Id => "password-must-be-changed";

    public string Title => "The password must be changed at the next login";

    public string Category => "account";

    public string Hint => "The key is good. What does the session want first?";

    public string Seed =>
        """
        chage -d 0 "$user"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("password-expired") with { Login = LoginOutcome.SessionFailed };
}
