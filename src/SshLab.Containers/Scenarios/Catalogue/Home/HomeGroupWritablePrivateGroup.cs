using SshLab.Containers.Images;
using SshLab.Facts;

namespace SshLab.Containers.Scenarios.Catalogue.Home;

/// <summary>Group write for a group that holds nobody else: Debian's patch accepts it, upstream OpenSSH does not look who is in the group.</summary>
internal sealed class HomeGroupWritablePrivateGroup : IScenario
{
    public string Id => "home-group-writable-private-group";

    public string Title => "The home directory is writable by the user's own private group";

    public string Category => "home";

    public string Hint => "Whether this is a fault depends on whose sshd it is.";

    public string Seed =>
        """
        chmod 0775 "$home"
        """;

    public Expectation Expect(LabImage image) => image.Flavour == ServerFlavour.Debian
        ? Expectation.Harmless
        : Expectation.Fixable("home-writable-by-others");
}
