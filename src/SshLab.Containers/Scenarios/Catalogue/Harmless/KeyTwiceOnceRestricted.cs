using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The first line with this key does not apply here; sshd goes on to the second.</summary>
internal sealed class KeyTwiceOnceRestricted : IScenario
{
    public string Id => "key-twice-once-restricted";

    public string Title => "The key is there twice, once restricted to another address";

    public string Category => "harmless";

    public string Hint => "One line refuses. Does the other?";

    public string Seed =>
        """
        printf 'from="192.0.2.1" %s\n%s\n' "$key" "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
