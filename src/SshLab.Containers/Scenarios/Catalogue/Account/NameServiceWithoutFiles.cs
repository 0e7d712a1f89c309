using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>The host was joined to a directory, whose service is all that is asked for accounts.</summary>
internal sealed class NameServiceWithoutFiles : IScenario
{
    public string Id => "name-service-without-files";

    public string Title => "Accounts come from a directory service alone, and the user is in /etc/passwd";

    public string Category => "account";

    public string Hint => "grep finds the user, and getent does not.";

    public string Seed =>
        """
        sed -i 's/^passwd:.*/passwd: sss/' /etc/nsswitch.conf
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("passwd-left-out") with { Login = LoginOutcome.Unreachable };
}
