using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The same line again and again, as a script that never looks leaves it.</summary>
internal sealed class KeyLineThreeTimes : IScenario
{
    public string Id => "key-line-three-times";

    public string Title => "The key is there three times";

    public string Category => "harmless";

    public string Hint => "Does it hurt to say it again?";

    public string Seed =>
        """
        printf '%s\n%s\n%s\n' "$key" "$key" "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
