using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>The account was added to passwd by hand.</summary>
internal sealed class ShadowEntryMissing : IScenario
{
    public string Id => "shadow-entry-missing";

    public string Title => "shadow has no entry of the account";

    public string Category => "account";

    public string Hint => "The key is accepted. What is an account besides a line in passwd?";

    public string Seed =>
        """
        sed -i "/^$user:/d" /etc/shadow
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("shadow-entry-missing") with { Login = LoginOutcome.ClosedAfterAccept };
}
