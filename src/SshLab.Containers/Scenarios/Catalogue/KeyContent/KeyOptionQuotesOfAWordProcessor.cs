using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>The line came by way of a chat or a text document, which made its quotes look nice.</summary>
internal sealed class KeyOptionQuotesOfAWordProcessor : IScenario
{
    public string Id => "key-option-quotes-of-a-word-processor";

    public string Title => "The value of an option stands between typographic quotes";

    public string Category => "key-content";

    public string Hint => "Look at the line's bytes, not at its looks.";

    public string Seed =>
        """
        printf 'environment=\342\200\234LANG=C\342\200\235 %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-options-broken");
}
