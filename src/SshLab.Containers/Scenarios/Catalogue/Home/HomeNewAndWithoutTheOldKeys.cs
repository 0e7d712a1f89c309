using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Home;

/// <summary>The account got another home, which exists; what was in the old one stayed there.</summary>
internal sealed class HomeNewAndWithoutTheOldKeys : IScenario
{
    public string Id => "home-new-and-without-the-old-keys";

    public string Title => "The account has a new home, its keys are in the old one";

    public string Category => "home";

    public string Hint => "Compare what passwd says with what lies on the disk.";

    public string Seed =>
        """
        install -d -m 755 -o "$uid" -g "$gid" /srv/alice
        usermod -d /srv/alice "$user"
        """;

    public bool AppliesTo(LabImage image) => !image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.NeedsSetup("key-left-in-old-home");
}
