using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>Damage beside a decision: the mode is mended, the line that somebody switched off stays so until asked for.</summary>
internal sealed class KeyCommentedOutAndHomeWorldWritable : IScenario
{
    public string Id => "key-commented-out-and-home-world-writable";

    public string Title => "The home directory is writable by everybody, and the key's line is commented out";

    public string Category => "several";

    public string Hint => "One of the two was done on purpose.";

    public string Seed =>
        """
        printf '#%s\n' "$key" > "$home/.ssh/authorized_keys"
        chmod 0777 "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.FixableAndDecided("home-writable-by-others", "key-commented-out");
}
