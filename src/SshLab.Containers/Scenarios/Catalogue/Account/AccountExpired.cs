using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>The day on which the account expires has gone by, and PAM says so.</summary>
internal sealed class AccountExpired : IScenario
{
    public string Id => "account-expired";

    public string Title => "The account expired long ago";

    public string Category => "account";

    public string Hint => "The server knows the key and hangs up. Who tells it to?";

    public string Seed =>
        """
        chage -E 10000 "$user"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("account-expired") with { Login = LoginOutcome.ClosedAfterAccept };
}
