using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The set-group-id bit is not a write bit.</summary>
internal sealed class HomeSetgid : IScenario
{
    public string Id => "home-setgid";

    public string Title => "The home directory has the set-group-id bit";

    public string Category => "harmless";

    public string Hint => "Which bits does sshd look at?";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        chmod 2755 "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
