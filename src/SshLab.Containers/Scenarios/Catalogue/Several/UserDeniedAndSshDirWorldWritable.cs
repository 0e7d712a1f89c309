using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>The server keeps the user out, and the directory would as well.</summary>
internal sealed class UserDeniedAndSshDirWorldWritable : IScenario
{
    public string Id => "user-denied-and-ssh-dir-world-writable";

    public string Title => "DenyUsers names the user, and .ssh is writable by everybody";

    public string Category => "several";

    public string Hint => "Ask the server's configuration, then the directory.";

    public string Seed =>
        """
        echo 'DenyUsers mallory alice' > /etc/ssh/sshd_config.d/50-access.conf
        chmod 0777 "$home/.ssh"
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.FixableAndDecided("ssh-dir-writable-by-others", "user-denied");
}
