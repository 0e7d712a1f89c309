using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>A drop-in that sshd passes over would keep the user out and switch the checks of modes off; neither is so.</summary>
internal sealed class DropInPassedOverAndSshDirWritable : IScenario
{
    public string Id => "drop-in-passed-over-and-ssh-dir-writable";

    public string Title => "A drop-in that sshd passes over says StrictModes no and AllowUsers bob, and .ssh is writable by everybody";

    public string Category => "selinux";

    public string Hint => "What sshd -T shows is not what sshd goes by.";

    public string Seed =>
        """
        printf 'StrictModes no\nAllowUsers bob\n' > "$home/50-lenient.conf"
        chown root:root "$home/50-lenient.conf"
        mv "$home/50-lenient.conf" /etc/ssh/sshd_config.d/
        chmod 0777 "$home/.ssh"
        """ + SshdReload.Script;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("ssh-dir-writable-by-others") with { Risks = ["selinux-server-file-denied"] };
}
