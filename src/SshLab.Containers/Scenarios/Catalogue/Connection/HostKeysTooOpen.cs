using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>A restore that gave every file the same mode: sshd ignores host keys that others may read, and does not start without one.</summary>
internal sealed class HostKeysTooOpen : IScenario
{
    public string Id => "host-keys-too-open";

    public string Title => "Everybody may read the host keys";

    public string Category => "connection";

    public string Hint => "Nobody answers. Try to start sshd, and read what it says.";

    public string Seed =>
        """
        chmod 644 /etc/ssh/ssh_host_*_key
        /etc/init.d/ssh stop < /dev/null > /dev/null 2>&1
        /etc/init.d/ssh start < /dev/null > /dev/null 2>&1 || true
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("sshd-host-keys-unusable") with { Login = LoginOutcome.Unreachable };
}
