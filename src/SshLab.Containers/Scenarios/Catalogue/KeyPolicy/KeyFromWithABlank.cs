using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyPolicy;

/// <summary>The blank belongs to the entry, which then fits nobody.</summary>
internal sealed class KeyFromWithABlank : IScenario
{
    public string Id => "key-from-with-a-blank";

    public string Title => "A blank stands behind a comma in the key's list of addresses";

    public string Category => "key-policy";

    public string Hint => "Read the list letter by letter.";

    public string Seed =>
        """
        printf 'from="192.0.2.1, 0.0.0.0/0" %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("key-restricted-from");
}
