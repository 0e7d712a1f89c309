using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The home directory is not on the real path to the keys, so StrictModes never looks at it.</summary>
internal sealed class SshDirLinkAroundAWritableHome : IScenario
{
    public string Id => "ssh-dir-link-around-a-writable-home";

    public string Title => "The home directory is writable by everybody, and .ssh is a link that leads out of it";

    public string Category => "harmless";

    public string Hint => "sshd judges where the file really is.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        mkdir -p /opt/keys
        mv "$home/.ssh" /opt/keys/alice
        ln -s /opt/keys/alice "$home/.ssh"
        chown -h "$uid:$gid" "$home/.ssh"
        chmod 0777 "$home"
        """;

    // sshd may follow a link there only if it has the label of keys, which one made by hand has not; and fix changes no link.
    public Expectation Expect(LabImage image) => image.SELinux ? Expectation.NotMendable("selinux-label-wrong") : Expectation.Harmless;
}
