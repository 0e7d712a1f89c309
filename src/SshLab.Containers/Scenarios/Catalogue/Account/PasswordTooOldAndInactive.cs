using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>The password is too old, and the days in which it could still be changed are over.</summary>
internal sealed class PasswordTooOldAndInactive : IScenario
{
    public string Id => "password-too-old-and-inactive";

    public string Title => "The password is too old, and can no longer be changed";

    public string Category => "account";

    public string Hint => "The server knows the key and hangs up. What is it counting?";

    public string Seed =>
        """
        chage -d 15000 -M 90 -I 7 "$user"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("password-expired") with { Login = LoginOutcome.ClosedAfterAccept };
}
