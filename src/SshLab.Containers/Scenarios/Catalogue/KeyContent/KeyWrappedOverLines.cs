using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>Pasted through an editor or a terminal that breaks long lines.</summary>
internal sealed class KeyWrappedOverLines : IScenario
{
    public string Id => "key-wrapped-over-lines";

    public string Title => "The key is broken over several lines";

    public string Category => "key-content";

    public string Hint => "A key is one line, however long.";

    public string Seed =>
        """
        printf '%s\n' "$key" | fold -w 40 > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-line-wrapped");
}
