using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>To the policy it is any program: init leaves it in init's own domain, and its session process cannot use what comes from there.</summary>
internal sealed class SshdInUsrLocalSbin : IScenario
{
    public string Id => "sshd-in-usr-local-sbin";

    public string Title => "The init script starts a second sshd, installed in /usr/local/sbin";

    public string Category => "selinux";

    public string Hint => "ps -Z shows where a process runs, ls -Z of its program why.";

    public string Seed =>
        """
        cp /usr/sbin/sshd /usr/local/sbin/sshd
        restorecon /usr/local/sbin/sshd
        start-stop-daemon --stop --quiet --retry 30 --pidfile /run/sshd.pid
        sed -i 's,/usr/sbin/sshd,/usr/local/sbin/sshd,' /etc/init.d/ssh
        /etc/init.d/ssh start < /dev/null > /dev/null 2>&1
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    // Before OpenSSH 9.8 one process does all, in init's domain: the key is accepted, and nothing confines sshd.
    public Expectation Expect(LabImage image) => image.OpenSshVersion < new Version(9, 8)
        ? Expectation.Risky("selinux-sshd-domain")
        : Expectation.Fixable("selinux-sshd-domain") with { Login = LoginOutcome.Unreachable };
}
