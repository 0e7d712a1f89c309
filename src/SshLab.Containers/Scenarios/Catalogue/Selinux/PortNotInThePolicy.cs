using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>sshd may bind the port that the policy says is ssh's, and stops when it may not bind any.</summary>
internal sealed class PortNotInThePolicy : IScenario
{
    public string Id => "port-not-in-the-policy";

    public string Title => "sshd is told to listen on port 2222";

    public string Category => "selinux";

    public string Hint => "Read why sshd ended, and who forbade what.";

    public int Port => 2222;

    public string Seed =>
        """
        echo 'Port 2222' > /etc/ssh/sshd_config.d/port.conf
        /etc/init.d/ssh restart < /dev/null > /dev/null 2>&1 || true
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-port-denied") with { Login = LoginOutcome.Unreachable };
}
