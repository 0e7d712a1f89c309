using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>A shell's domain may read any key; the domain that sshd belongs in may not read this one, so that a new start alone helps nobody.</summary>
internal sealed class SshdStartedByHandAndAuthorizedKeysMislabelled : IScenario
{
    public string Id => "sshd-started-by-hand-and-authorized-keys-mislabelled";

    public string Title => "sshd was started from a root shell, and the key file has a label that sshd may not read";

    public string Category => "selinux";

    public string Hint => "What would the same sshd be denied once its service starts it?";

    public string Seed =>
        """
        chcon -t user_home_t "$home/.ssh/authorized_keys"
        start-stop-daemon --stop --quiet --retry 30 --pidfile /run/sshd.pid
        /usr/sbin/sshd
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-sshd-domain", "selinux-label-wrong") with { Login = LoginOutcome.SessionFailed };
}
