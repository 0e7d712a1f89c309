using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>An image made without host keys: sshd does not start, and new ones are a new identity.</summary>
internal sealed class HostKeysGone : IScenario
{
    public string Id => "host-keys-gone";

    public string Title => "There are no host keys";

    public string Category => "connection";

    public string Hint => "Nobody answers. Try to start sshd, and read what it says.";

    public string Seed =>
        """
        rm /etc/ssh/ssh_host_*
        /etc/init.d/ssh stop < /dev/null > /dev/null 2>&1
        /etc/init.d/ssh start < /dev/null > /dev/null 2>&1 || true
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("sshd-host-keys-unusable") with { Login = LoginOutcome.Unreachable };
}
