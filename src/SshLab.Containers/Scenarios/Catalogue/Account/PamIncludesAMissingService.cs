using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>Of this kind of include only what is asked of accounts suffers.</summary>
internal sealed class PamIncludesAMissingService : IScenario
{
    public string Id => "pam-includes-a-missing-service";

    public string Title => "PAM asks the accounts of a service that is not there";

    public string Category => "account";

    public string Hint => "The configuration came from another distribution.";

    public string Seed =>
        """
        echo 'account include password-auth' >> /etc/pam.d/sshd
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("pam-service-broken") with { Login = LoginOutcome.ClosedAfterAccept };
}
