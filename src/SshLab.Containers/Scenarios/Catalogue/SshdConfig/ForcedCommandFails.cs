using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>What sshd runs in the user's place fails.</summary>
internal sealed class ForcedCommandFails : IScenario
{
    public string Id => "forced-command-fails";

    public string Title => "ForceCommand is a program that fails";

    public string Category => "sshd-config";

    public string Hint => "Who chose the command?";

    public string Seed =>
        """
        printf '%s\n' 'Match Group alice' 'ForceCommand echo closed for maintenance; exit 7' > /etc/ssh/sshd_config.d/50-maintenance.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("forced-command") with { Login = LoginOutcome.SessionFailed };
}
