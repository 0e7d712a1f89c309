using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>One letter is missing, and sshd does not start any more.</summary>
internal sealed class SshdConfigMisspeltAndSshdDown : IScenario
{
    public string Id => "sshd-config-misspelt-and-sshd-down";

    public string Title => "A keyword is misspelt, and sshd was started anew with it";

    public string Category => "sshd-config";

    public string Hint => "Nobody is at home. Try to start it yourself.";

    public string Seed =>
        """
        echo 'PermitRootLogn prohibit-password' >> /etc/ssh/sshd_config
        kill "$(cat /run/sshd.pid)"
        /etc/init.d/ssh start < /dev/null > /dev/null 2>&1 || true
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("sshd-config-invalid") with { Login = LoginOutcome.Unreachable };
}
