using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>A restriction, in a file that everybody can change.</summary>
internal sealed class KeyFromElsewhereAndKeysWorldWritable : IScenario
{
    public string Id => "key-from-elsewhere-and-keys-world-writable";

    public string Title => "authorized_keys is writable by everybody, and the key is allowed from another address only";

    public string Category => "several";

    public string Hint => "A mode broke; an address was chosen.";

    public string Seed =>
        """
        printf 'from="192.0.2.1" %s\n' "$key" > "$home/.ssh/authorized_keys"
        chmod 0666 "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.FixableAndDecided("authorized-keys-writable-by-others", "key-restricted-from");
}
