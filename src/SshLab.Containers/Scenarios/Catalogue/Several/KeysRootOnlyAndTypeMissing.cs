using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>Copied by root, mode and all, and cut one word short.</summary>
internal sealed class KeysRootOnlyAndTypeMissing : IScenario
{
    public string Id => "keys-root-only-and-type-missing";

    public string Title => "Only root can read authorized_keys, and the word before the key is missing";

    public string Category => "several";

    public string Hint => "Can the user read it? And what would be read?";

    public string Seed =>
        """
        set -- $key
        printf '%s %s\n' "$2" "$3" > "$home/.ssh/authorized_keys"
        chown root: "$home/.ssh/authorized_keys"
        chmod 0600 "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("authorized-keys-not-readable", "key-type-missing");
}
