using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>Only the base64 was copied: the first word of the line is missing.</summary>
internal sealed class KeyTypeMissing : IScenario
{
    public string Id => "key-type-missing";

    public string Title => "The key's type is missing";

    public string Category => "key-content";

    public string Hint => "A key line has at least two words.";

    public string Seed =>
        """
        set -- $key
        printf '%s\n' "$2" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-type-missing");
}
