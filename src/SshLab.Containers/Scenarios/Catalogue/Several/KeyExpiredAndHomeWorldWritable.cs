using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>Damage hides a decision: behind the home that anybody may change waits a line that is over.</summary>
internal sealed class KeyExpiredAndHomeWorldWritable : IScenario
{
    public string Id => "key-expired-and-home-world-writable";

    public string Title => "The home directory is writable by everybody, and the key's line has expired";

    public string Category => "several";

    public string Hint => "Mend what broke, then read the line.";

    public string Seed =>
        """
        printf 'expiry-time="20200131" %s\n' "$key" > "$home/.ssh/authorized_keys"
        chmod 0777 "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.FixableAndDecided("home-writable-by-others", "key-option-expired");
}
