using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>An old Mac's line ends in a directory that is not the user's.</summary>
internal sealed class LineEndsAndModes : IScenario
{
    public string Id => "line-ends-and-modes";

    public string Title => "authorized_keys has carriage returns for line ends, and the file and its directory are writable by everybody";

    public string Category => "several";

    public string Hint => "What ends a line? And who may write?";

    public string Seed =>
        """
        printf '# my keys\r%s\r' "$key" > "$home/.ssh/authorized_keys"
        chmod 0666 "$home/.ssh/authorized_keys"
        chmod 0777 "$home/.ssh"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("authorized-keys-line-endings", "authorized-keys-writable-by-others", "ssh-dir-writable-by-others");
}
