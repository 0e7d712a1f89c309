using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>Two causes at once: mending the first one alone only reveals the second.</summary>
internal sealed class HomeWorldWritableAndKeyTruncated : IScenario
{
    public string Id => "home-world-writable-and-key-truncated";

    public string Title => "The home directory is writable by everybody, and the end of the key is missing";

    public string Category => "several";

    public string Hint => "Do not stop at the first thing you find.";

    public string Seed =>
        """
        chmod 0777 "$home"
        set -- $key
        printf '%s %.48s\n' "$1" "$2" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("home-writable-by-others", "key-truncated");
}
