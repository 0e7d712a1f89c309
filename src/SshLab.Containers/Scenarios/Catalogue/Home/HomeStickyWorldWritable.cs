using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Home;

/// <summary>The sticky bit keeps others from renaming <c>.ssh</c>, but StrictModes looks at the write bits alone.</summary>
internal sealed class HomeStickyWorldWritable : IScenario
{
    public string Id => "home-sticky-world-writable";

    public string Title => "The home directory is writable by everybody, with the sticky bit set";

    public string Category => "home";

    public string Hint => "The sticky bit makes /tmp safe to share. Does sshd know?";

    public string Seed =>
        """
        chmod 1777 "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("home-writable-by-others");
}
