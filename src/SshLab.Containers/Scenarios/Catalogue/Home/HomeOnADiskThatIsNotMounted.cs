using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Home;

/// <summary>The disk with all homes did not come up: the homes are not lost, and must not be made anew.</summary>
internal sealed class HomeOnADiskThatIsNotMounted : IScenario
{
    public string Id => "home-on-a-disk-that-is-not-mounted";

    public string Title => "The homes are on a disk that is not mounted";

    public string Category => "home";

    public string Hint => "Where do the homes of this server come from?";

    public string Seed =>
        """
        echo '/dev/disk/by-label/homes /home ext4 defaults,nofail 0 2' >> /etc/fstab
        rm -r "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("home-not-mounted");
}
