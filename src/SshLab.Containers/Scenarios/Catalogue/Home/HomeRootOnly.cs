using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Home;

/// <summary>Root may own the home directory, but the user must be able to walk through it.</summary>
internal sealed class HomeRootOnly : IScenario
{
    public string Id => "home-root-only";

    public string Title => "The home directory belongs to root and is closed to everybody else";

    public string Category => "home";

    public string Hint => "Try `ls` in the home directory as the user, not as root.";

    public string Seed =>
        """
        chown root:root "$home"
        chmod 0700 "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("home-not-searchable");
}
