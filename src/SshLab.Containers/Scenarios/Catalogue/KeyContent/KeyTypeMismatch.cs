using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>The word in front says rsa, the key says ed25519.</summary>
internal sealed class KeyTypeMismatch : IScenario
{
    public string Id => "key-type-mismatch";

    public string Title => "The type in front of the key is not the key's own";

    public string Category => "key-content";

    public string Hint => "What does the base64 itself begin with?";

    public string Seed =>
        """
        set -- $key
        printf 'ssh-rsa %s\n' "$2" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-type-mismatch");
}
