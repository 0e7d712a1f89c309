using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The account is for files, not for shells.</summary>
internal sealed class ForcedCommandSftpOnly : IScenario
{
    public string Id => "forced-command-sftp-only";

    public string Title => "ForceCommand gives the user sftp only";

    public string Category => "sshd-config";

    public string Hint => "It logs in. What does it log in to?";

    public string Seed =>
        """
        printf '%s\n' 'Match User alice' 'ForceCommand internal-sftp' 'AllowTcpForwarding no' > /etc/ssh/sshd_config.d/50-files.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("forced-command") with { Login = LoginOutcome.SessionFailed };
}
