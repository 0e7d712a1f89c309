using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The home directory lies on a bigger disk; sshd resolves both paths before it compares them.</summary>
internal sealed class HomeIsALink : IScenario
{
    public string Id => "home-is-a-link";

    public string Title => "The home directory is a symbolic link";

    public string Category => "harmless";

    public string Hint => "Where does the home directory really lie?";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        mv "$home" /srv/alice
        ln -s /srv/alice "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
