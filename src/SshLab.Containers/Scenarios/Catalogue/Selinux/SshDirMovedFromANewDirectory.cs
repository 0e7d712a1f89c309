using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>The file's own label is right, and the directory's keeps sshd away from it.</summary>
internal sealed class SshDirMovedFromANewDirectory : IScenario
{
    public string Id => "ssh-dir-moved-from-a-new-directory";

    public string Title => "The .ssh directory comes from a directory of which the policy knows nothing";

    public string Category => "selinux";

    public string Hint => "Every directory on the way counts, not only the file.";

    public string Seed =>
        """
        mkdir /restore
        mv "$home/.ssh" /restore/ssh
        restorecon /restore /restore/ssh
        mv /restore/ssh "$home/.ssh"
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-label-wrong");
}
