using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>Somebody put a # in front of the key, perhaps for a moment.</summary>
internal sealed class KeyCommentedOut : IScenario
{
    public string Id => "key-commented-out";

    public string Title => "The key is commented out";

    public string Category => "key-content";

    public string Hint => "What does the line begin with?";

    public string Seed =>
        """
        printf '#%s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("key-commented-out");
}
