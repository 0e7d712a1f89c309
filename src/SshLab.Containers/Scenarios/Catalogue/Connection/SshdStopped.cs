using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>The service was stopped, or did not come back after an upgrade.</summary>
internal sealed class SshdStopped : IScenario
{
    public string Id => "sshd-stopped";

    public string Title => "sshd has been stopped";

    public string Category => "connection";

    public string Hint => "Nobody answers. Who should?";

    public string Seed =>
        """
        /etc/init.d/ssh stop < /dev/null > /dev/null 2>&1
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("sshd-not-listening") with { Login = LoginOutcome.Unreachable };
}
