using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>Moving kept the labels of the home; the new directory above it is one that sshd may not search.</summary>
internal sealed class HomeOutsideHomeBehindAClosedParent : IScenario
{
    public string Id => "home-outside-home-behind-a-closed-parent";

    public string Title => "The home directory was moved to /data with its labels";

    public string Category => "selinux";

    public string Hint => "Look above the home directory.";

    public string Seed =>
        """
        mkdir /data
        restorecon /data
        usermod -d /data/alice alice
        mv "$home" /data/alice
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-file-context-missing");
}
