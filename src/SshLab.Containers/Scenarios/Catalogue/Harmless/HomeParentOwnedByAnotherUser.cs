using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>StrictModes stops at the home directory: what is above it is not its business.</summary>
internal sealed class HomeParentOwnedByAnotherUser : IScenario
{
    public string Id => "home-parent-owned-by-another-user";

    public string Title => "The directory that holds the home directories belongs to another user";

    public string Category => "harmless";

    public string Hint => "Dangerous, and not the reason for anything here.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        chown bob "${home%/*}"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
