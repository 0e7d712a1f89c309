using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>Appended with `cat >>` to a file whose last line had no newline.</summary>
internal sealed class KeyGluedToAnotherKey : IScenario
{
    public string Id => "key-glued-to-another-key";

    public string Title => "Two keys stand on one line";

    public string Category => "key-content";

    public string Hint => "How many lines does the file have, and how many keys?";

    public string Seed =>
        $$"""
        printf '%s' '{{StrangersKey.Line}}' > "$home/.ssh/authorized_keys"
        printf '%s\n' "$key" >> "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-glued");
}
