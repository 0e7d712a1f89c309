using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>An account for tunnels: the key is right, and there is nothing to log in to.</summary>
internal sealed class NoSessionsForTunnels : IScenario
{
    public string Id => "no-sessions-for-tunnels";

    public string Title => "The user may forward ports and open no session";

    public string Category => "sshd-config";

    public string Hint => "It is let in, and nothing opens. How many are allowed?";

    public string Seed =>
        """
        printf '%s\n' 'Match User alice' '    MaxSessions 0' > /etc/ssh/sshd_config.d/50-tunnels.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("max-sessions-none") with { Login = LoginOutcome.SessionFailed };
}
