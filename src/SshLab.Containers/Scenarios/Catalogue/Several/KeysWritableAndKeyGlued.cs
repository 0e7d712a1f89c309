using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>The file was opened for everybody so that a script could append to it, and the script did not look for a newline.</summary>
internal sealed class KeysWritableAndKeyGlued : IScenario
{
    public string Id => "keys-writable-and-key-glued";

    public string Title => "authorized_keys is writable by everybody, and the key is glued to the line before it";

    public string Category => "several";

    public string Hint => "One fault is about the file, one about what is in it.";

    public string Seed =>
        """
        printf '# added by the deployment script' > "$home/.ssh/authorized_keys"
        printf '%s\n' "$key" >> "$home/.ssh/authorized_keys"
        chmod 0666 "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("authorized-keys-writable-by-others", "key-glued");
}
