using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>StrictModes stops at the home directory: what is above it is not its business.</summary>
internal sealed class HomeParentWorldWritable : IScenario
{
    public string Id => "home-parent-world-writable";

    public string Title => "The directory that holds the home directories is writable by everybody";

    public string Category => "harmless";

    public string Hint => "Dangerous, and not the reason for anything here.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        chmod 0777 "${home%/*}"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
