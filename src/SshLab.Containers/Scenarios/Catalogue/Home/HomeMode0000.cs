using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Home;

/// <summary>Too strict is a fault as well: sshd reads the file with the user's rights, and the user cannot get there.</summary>
internal sealed class HomeMode0000 : IScenario
{
    public string Id => "home-mode-0000";

    public string Title => "Nobody, not even its owner, may enter the home directory";

    public string Category => "home";

    public string Hint => "sshd reads the keys with the user's own rights.";

    public string Seed =>
        """
        chmod 0000 "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("home-not-searchable");
}
