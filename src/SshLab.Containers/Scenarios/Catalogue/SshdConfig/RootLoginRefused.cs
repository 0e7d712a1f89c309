using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The key is right, and sshd even says so: root stays out all the same.</summary>
internal sealed class RootLoginRefused : IScenario
{
    public string Id => "root-login-refused";

    public string Title => "PermitRootLogin is no, and root has the key";

    public string Category => "sshd-config";

    public string Hint => "The server accepts the key, and then?";

    public string Seed =>
        """
        install -d -m 700 /root/.ssh
        printf '%s\n' "$key" > /root/.ssh/authorized_keys
        chmod 600 /root/.ssh/authorized_keys
        if command -v restorecon > /dev/null; then restorecon -R /root/.ssh; fi
        echo 'PermitRootLogin no' > /etc/ssh/sshd_config.d/50-root.conf
        """ + SshdReload.Script;

    public string User => "root";

    public Expectation Expect(LabImage image) => Expectation.Decided("root-login-refused");
}
