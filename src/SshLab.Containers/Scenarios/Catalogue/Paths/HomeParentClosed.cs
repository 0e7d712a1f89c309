using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Paths;

/// <summary>One directory above every home is closed, and nobody but root gets to theirs.</summary>
internal sealed class HomeParentClosed : IScenario
{
    public string Id => "home-parent-closed";

    public string Title => "The directory that holds the home directories is closed to everybody but root";

    public string Category => "path";

    public string Hint => "It is not only about this one user.";

    public string Seed =>
        """
        chmod 0700 "${home%/*}"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("path-not-searchable");
}
