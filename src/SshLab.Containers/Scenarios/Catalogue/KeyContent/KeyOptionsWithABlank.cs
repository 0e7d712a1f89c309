using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>Options end at the first blank: what follows the comma is read as the key.</summary>
internal sealed class KeyOptionsWithABlank : IScenario
{
    public string Id => "key-options-with-a-blank";

    public string Title => "There is a blank after a comma in the key's options";

    public string Category => "key-content";

    public string Hint => "Where do the options end?";

    public string Seed =>
        """
        printf 'no-X11-forwarding, no-agent-forwarding %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-options-broken");
}
