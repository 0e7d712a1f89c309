using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>Copied from the second character on.</summary>
internal sealed class KeyFirstCharacterLost : IScenario
{
    public string Id => "key-first-character-lost";

    public string Title => "The first character of the key line is missing";

    public string Category => "key-content";

    public string Hint => "Compare the beginning of the line on both sides.";

    public string Seed =>
        """
        printf '%s\n' "${key#?}" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-mangled");
}
