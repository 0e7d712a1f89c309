using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>Root may come in for one errand only, and this key has none.</summary>
internal sealed class RootLoginWithCommandsOnly : IScenario
{
    public string Id => "root-login-with-commands-only";

    public string Title => "PermitRootLogin is forced-commands-only, and the key has no command";

    public string Category => "sshd-config";

    public string Hint => "The key gets in, and out again.";

    public string Seed =>
        """
        install -d -m 700 /root/.ssh
        printf '%s\n' "$key" > /root/.ssh/authorized_keys
        chmod 600 /root/.ssh/authorized_keys
        if command -v restorecon > /dev/null; then restorecon -R /root/.ssh; fi
        echo 'PermitRootLogin forced-commands-only' > /etc/ssh/sshd_config.d/50-root.conf
        """ + SshdReload.Script;

    public string User => "root";

    public Expectation Expect(LabImage image) => Expectation.Decided("root-login-refused") with { Login = LoginOutcome.SessionFailed };
}
