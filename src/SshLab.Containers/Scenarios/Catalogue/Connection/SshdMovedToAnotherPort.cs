using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>Somebody moved sshd away from its usual port, and the client does not know.</summary>
internal sealed class SshdMovedToAnotherPort : IScenario
{
    public string Id => "sshd-moved-to-another-port";

    public string Title => "sshd listens on port 2222";

    public string Category => "connection";

    public string Hint => "The server runs an sshd. Where?";

    public string Seed =>
        """
        sed -i '1i Port 2222' /etc/ssh/sshd_config.d/00-lab.conf

        """ + SshdReload.Script;

    public bool AppliesTo(LabImage image) => !image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("sshd-on-another-port") with { Login = LoginOutcome.Unreachable };
}
