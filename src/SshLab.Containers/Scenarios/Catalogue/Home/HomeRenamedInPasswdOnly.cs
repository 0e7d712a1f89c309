using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Home;

/// <summary>usermod -d without -m: passwd names a home that does not exist, and the old one lies there with its keys.</summary>
internal sealed class HomeRenamedInPasswdOnly : IScenario
{
    public string Id => "home-renamed-in-passwd-only";

    public string Title => "passwd names a new home, and nothing was moved";

    public string Category => "home";

    public string Hint => "Compare what passwd says with what lies on the disk.";

    public string Seed =>
        """
        usermod -d /srv/people/alice "$user"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-left-in-old-home");
}
