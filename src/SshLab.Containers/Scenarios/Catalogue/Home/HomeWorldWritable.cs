using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Home;

/// <summary>Anybody could swap the <c>.ssh</c> directory for one of their own, so StrictModes trusts nothing in this home.</summary>
internal sealed class HomeWorldWritable : IScenario
{
    public string Id => "home-world-writable";

    public string Title => "The home directory is writable by everybody";

    public string Category => "home";

    public string Hint => "Everything below the home directory is as it should be. Who may rename `.ssh`?";

    public string Seed =>
        """
        chmod 0777 "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("home-writable-by-others");
}
