using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Root owns everything anyway: StrictModes accepts root wherever it accepts the user.</summary>
internal sealed class HomeOwnedByRoot : IScenario
{
    public string Id => "home-owned-by-root";

    public string Title => "The home directory belongs to root";

    public string Category => "harmless";

    public string Hint => "Whom does sshd have to trust in any case?";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        chown root:root "$home"
        chmod 0755 "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
