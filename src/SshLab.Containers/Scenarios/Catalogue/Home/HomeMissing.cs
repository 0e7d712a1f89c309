using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Home;

/// <summary>The home directory is not there, as when an encrypted or network home is not mounted; creating an empty one would hide that.</summary>
internal sealed class HomeMissing : IScenario
{
    public string Id => "home-missing";

    public string Title => "The home directory does not exist";

    public string Category => "home";

    public string Hint => "Where should the home directory come from?";

    public string Seed =>
        """
        rm -r "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("home-missing");
}
