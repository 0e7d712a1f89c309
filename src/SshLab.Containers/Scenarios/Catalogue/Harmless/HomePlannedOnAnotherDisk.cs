using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>A line of fstab about a disk that never came: the homes below are in use as they are.</summary>
internal sealed class HomePlannedOnAnotherDisk : IScenario
{
    public string Id => "home-planned-on-another-disk";

    public string Title => "fstab names a disk for the homes that is not mounted";

    public string Category => "harmless";

    public string Hint => "What is below the place, without the disk?";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        echo '/dev/disk/by-label/homes /home ext4 defaults,nofail 0 2' >> /etc/fstab
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
