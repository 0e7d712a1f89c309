using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Home;

/// <summary>A restored backup or a volume from another machine: everything is there, owned by an id that means nobody here.</summary>
internal sealed class HomeOwnedByAForeignUid : IScenario
{
    public string Id => "home-owned-by-a-foreign-uid";

    public string Title => "The whole home directory belongs to a uid of another machine";

    public string Category => "home";

    public string Hint => "Compare `id` with `ls -ln`.";

    public string Seed =>
        """
        chown -R 54321:54321 "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("home-wrong-owner", "ssh-dir-wrong-owner", "authorized-keys-wrong-owner");
}
