using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Leftovers of failed attempts do no harm as long as one good line is there.</summary>
internal sealed class BrokenCopiesBesideTheGoodKey : IScenario
{
    public string Id => "broken-copies-beside-the-good-key";

    public string Title => "A commented-out, a wrapped and a truncated copy stand beside the good key";

    public string Category => "harmless";

    public string Hint => "One good line is enough.";

    public string Seed =>
        """
        {
            printf '#%s\n' "$key"
            printf '%s\n' "$key" | fold -w 40
            printf '%.50s\n%s\n' "$key" "$key"
        } > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
