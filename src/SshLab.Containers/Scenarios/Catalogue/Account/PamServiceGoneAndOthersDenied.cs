using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>As most distributions have it.</summary>
internal sealed class PamServiceGoneAndOthersDenied : IScenario
{
    public string Id => "pam-service-gone-and-others-denied";

    public string Title => "PAM has no service for sshd, and what stands for it refuses everybody";

    public string Category => "account";

    public string Hint => "Whom does PAM ask in place of a service that is not there?";

    public string Seed =>
        """
        rm /etc/pam.d/sshd
        printf '%s required pam_deny.so\n' auth account password session > /etc/pam.d/other
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("pam-account-refused") with { Login = LoginOutcome.ClosedAfterAccept };
}
