using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>A directory that came back from a home as a whole: sshd ends at the next reload, and is not to be started without its drop-ins.</summary>
internal sealed class SshdConfigMislabelledAsAWhole : IScenario
{
    public string Id => "sshd-config-mislabelled-as-a-whole";

    public string Title => "All of /etc/ssh is labelled like a home, and sshd was reloaded";

    public string Category => "selinux";

    public string Hint => "One file is why sshd does not start; with what would it start?";

    public string Seed =>
        """
        echo 'PasswordAuthentication no' > /etc/ssh/sshd_config.d/50-no-passwords.conf
        chcon -R -t user_home_t /etc/ssh
        """ + SshdReload.Ending;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-server-file-denied") with { Login = LoginOutcome.Unreachable };
}
