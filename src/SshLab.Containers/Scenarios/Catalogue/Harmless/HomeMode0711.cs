using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Enough to walk through, and sshd wants no more.</summary>
internal sealed class HomeMode0711 : IScenario
{
    public string Id => "home-mode-0711";

    public string Title => "The home directory may be entered, not listed, by others";

    public string Category => "harmless";

    public string Hint => "What does x mean on a directory?";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        chmod 0711 "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
