using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The first line with this key is over; sshd goes on to the second.</summary>
internal sealed class KeyTwiceOnceExpired : IScenario
{
    public string Id => "key-twice-once-expired";

    public string Title => "The key is there twice, once with a time that is over";

    public string Category => "harmless";

    public string Hint => "One line refuses. Does the other?";

    public string Seed =>
        """
        printf 'expiry-time="20200101" %s\n%s\n' "$key" "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
