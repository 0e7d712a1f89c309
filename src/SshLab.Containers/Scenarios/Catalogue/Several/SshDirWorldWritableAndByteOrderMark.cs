using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>An editor of another system left its mark, on a share that gives everybody everything.</summary>
internal sealed class SshDirWorldWritableAndByteOrderMark : IScenario
{
    public string Id => "ssh-dir-world-writable-and-byte-order-mark";

    public string Title => ".ssh is writable by everybody, and authorized_keys begins with a byte order mark";

    public string Category => "several";

    public string Hint => "Look at modes, and at bytes.";

    public string Seed =>
        """
        chmod 0777 "$home/.ssh"
        printf '\357\273\277%s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("ssh-dir-writable-by-others", "authorized-keys-bom");
}
