using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>One character in the middle got lost: the line looks right, and the key is another one.</summary>
internal sealed class KeyBase64CharacterLost : IScenario
{
    public string Id => "key-base64-character-lost";

    public string Title => "One character in the middle of the key is missing";

    public string Category => "key-content";

    public string Hint => "Compare fingerprints, not looks.";

    public string Seed =>
        """
        set -- $key
        front=$(printf '%.40s' "$2")
        rest=${2#"$front"}
        printf '%s %s%s\n' "$1" "$front" "${rest#?}" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-mangled");
}
