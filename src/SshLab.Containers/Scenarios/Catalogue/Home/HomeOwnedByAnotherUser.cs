using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Home;

/// <summary>Whoever owns the home directory can replace what is in it, so its owner must be the user or root.</summary>
internal sealed class HomeOwnedByAnotherUser : IScenario
{
    public string Id => "home-owned-by-another-user";

    public string Title => "The home directory belongs to another user";

    public string Category => "home";

    public string Hint => "`ls -ld` shows three things; the mode is only one of them.";

    public string Seed =>
        """
        chown bob "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("home-wrong-owner");
}
