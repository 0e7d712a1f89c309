using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Home;

/// <summary>The place for a home from the network is there, and empty: a key written now would be hidden by the mount.</summary>
internal sealed class HomeOnAServerThatIsNotMounted : IScenario
{
    public string Id => "home-on-a-server-that-is-not-mounted";

    public string Title => "The home comes from a file server and is not mounted";

    public string Category => "home";

    public string Hint => "The home is strangely empty. Where does it come from?";

    public string Seed =>
        """
        echo 'files:/export/alice /home/alice nfs4 rw,noauto 0 0' >> /etc/fstab
        find "$home" -mindepth 1 -delete
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("home-not-mounted");
}
