using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>From a root shell sshd stays in the shell's domain; the key is accepted, and no session comes of it.</summary>
internal sealed class SshdStartedByHand : IScenario
{
    public string Id => "sshd-started-by-hand";

    public string Title => "sshd was stopped and started again from a root shell";

    public string Category => "selinux";

    public string Hint => "ps -Z shows where a process runs.";

    public string Seed =>
        """
        start-stop-daemon --stop --quiet --retry 30 --pidfile /run/sshd.pid
        /usr/sbin/sshd
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-sshd-domain") with { Login = LoginOutcome.SessionFailed };
}
