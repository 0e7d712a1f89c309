using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>The policy knows homes below /home only; here, restorecon itself gives the labels that sshd is refused.</summary>
internal sealed class HomeOutsideHomeWithoutARule : IScenario
{
    public string Id => "home-outside-home-without-a-rule";

    public string Title => "The home directory is in /data and was relabelled there by restorecon";

    public string Category => "selinux";

    public string Hint => "The labels are those that the policy wants, and that is what is wrong.";

    public string Seed =>
        """
        mkdir /data
        usermod -d /data/alice -m alice
        restorecon -R /data
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-file-context-missing");
}
