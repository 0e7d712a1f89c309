using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>The other format of a public key, in a file that anybody may change.</summary>
internal sealed class KeysWorldWritableAndRfc4716 : IScenario
{
    public string Id => "keys-world-writable-and-rfc4716";

    public string Title => "authorized_keys is writable by everybody and holds the key in the other format";

    public string Category => "several";

    public string Hint => "ssh-keygen knows two ways to write a public key.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        printf '%s\n' "$key" > /tmp/key.pub
        ssh-keygen -e -f /tmp/key.pub > "$home/.ssh/authorized_keys"
        rm /tmp/key.pub
        chmod 0666 "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("authorized-keys-writable-by-others", "key-in-rfc4716-format");
}
