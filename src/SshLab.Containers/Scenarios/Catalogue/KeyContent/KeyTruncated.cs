using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>The end of a long line was not copied.</summary>
internal sealed class KeyTruncated : IScenario
{
    public string Id => "key-truncated";

    public string Title => "The end of the key is missing";

    public string Category => "key-content";

    public string Hint => "Compare the end of the line on both sides.";

    public string Seed =>
        """
        set -- $key
        printf '%s %.48s\n' "$1" "$2" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-truncated");
}
