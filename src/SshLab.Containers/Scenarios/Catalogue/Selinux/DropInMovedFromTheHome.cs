using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>A drop-in that sshd may not look at is passed over: the keys are where it says, and sshd looks where it did before.</summary>
internal sealed class DropInMovedFromTheHome : IScenario
{
    public string Id => "drop-in-moved-from-the-home";

    public string Title => "A drop-in that names another place for keys was moved into place from a home";

    public string Category => "selinux";

    public string Hint => "sshd -T names the place where the key is. Ask the sshd that runs.";

    public string Seed =>
        """
        mkdir /etc/ssh/keys
        mv "$home/.ssh/authorized_keys" "/etc/ssh/keys/$user"
        restorecon -R /etc/ssh/keys
        echo 'AuthorizedKeysFile /etc/ssh/keys/%u' > "$home/50-keys.conf"
        chown root:root "$home/50-keys.conf"
        mv "$home/50-keys.conf" /etc/ssh/sshd_config.d/
        """ + SshdReload.Script;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Decided("selinux-server-file-denied");
}
