using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>A label that is not the expected one, and one that the policy lets sshd read all the same.</summary>
internal sealed class SshDirCopiedFromSkel : IScenario
{
    public string Id => "ssh-dir-copied-from-skel";

    public string Title => "The .ssh directory was copied from /etc/skel, labels included";

    public string Category => "selinux";

    public string Hint => "A wrong label is not a refused label.";

    public string Seed =>
        """
        mkdir /etc/skel/.ssh
        cp "$home/.ssh/authorized_keys" /etc/skel/.ssh/
        rm -r "$home/.ssh"
        cp -a /etc/skel/.ssh "$home/"
        chown -R "$uid:$gid" "$home/.ssh"
        chmod 0700 "$home/.ssh"
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
