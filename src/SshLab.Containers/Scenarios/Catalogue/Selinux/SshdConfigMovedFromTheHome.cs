using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>What an administrator edited in a home and moved into place: sshd ends at the next reload, for it may not read it.</summary>
internal sealed class SshdConfigMovedFromTheHome : IScenario
{
    public string Id => "sshd-config-moved-from-the-home";

    public string Title => "sshd_config was edited in a home and moved into place, and sshd reloaded";

    public string Category => "selinux";

    public string Hint => "sshd -t finds nothing wrong. It is not sshd who may not read.";

    public string Seed =>
        """
        cat /etc/ssh/sshd_config > "$home/sshd_config"
        chown root:root "$home/sshd_config"
        mv -f "$home/sshd_config" /etc/ssh/
        """ + SshdReload.Ending;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-server-file-denied") with { Login = LoginOutcome.Unreachable };
}
