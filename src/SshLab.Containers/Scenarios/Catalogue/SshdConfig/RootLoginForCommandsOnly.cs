using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>Root's key has no command of its own, so sshd takes back what it had said already.</summary>
internal sealed class RootLoginForCommandsOnly : IScenario
{
    public string Id => "root-login-for-commands-only";

    public string Title => "Root may log in by keys with a command only, and the key has none";

    public string Category => "sshd-config";

    public string Hint => "Let in, and shown the door at once: what is that key not for?";

    // With PAM two of sshd's processes run a race for the last word, so that the client is told now of success and now of nothing.
    public string Seed =>
        """
        install -d -m 700 /root/.ssh
        printf '%s\n' "$key" > /root/.ssh/authorized_keys
        chmod 600 /root/.ssh/authorized_keys
        printf '%s\n' 'UsePAM no' 'PermitRootLogin forced-commands-only' > /etc/ssh/sshd_config.d/50-root.conf
        """ + SshdReload.Script;

    public string User => "root";

    public Expectation Expect(LabImage image) => Expectation.Decided("root-login-refused") with { Login = LoginOutcome.SessionFailed };
}
