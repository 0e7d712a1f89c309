using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>PAM takes the day of expiry for the first on which the account is refused.</summary>
internal sealed class AccountExpiresToday : IScenario
{
    public string Id => "account-expires-today";

    public string Title => "The account expires today";

    public string Category => "account";

    public string Hint => "Which is the last day on which this account is good?";

    public string Seed =>
        """
        chage -E "$(($(date +%s) / 86400))" "$user"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("account-expired") with { Login = LoginOutcome.ClosedAfterAccept };
}
