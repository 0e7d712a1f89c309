using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>sshd may not even search the home directory; what is in it is labelled well.</summary>
internal sealed class HomeMislabelled : IScenario
{
    public string Id => "home-mislabelled";

    public string Title => "The home directory was put back from a directory of which the policy knows nothing";

    public string Category => "selinux";

    public string Hint => "Walk the path from the root down, as sshd does.";

    public string Seed =>
        """
        mkdir /restore
        restorecon /restore
        mv "$home" /restore/alice
        restorecon /restore/alice
        mv /restore/alice "$home"
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-label-wrong");
}
