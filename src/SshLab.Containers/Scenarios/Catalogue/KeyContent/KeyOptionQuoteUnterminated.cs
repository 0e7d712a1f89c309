using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>The quotation mark that closes an option is missing, so the key is part of the option.</summary>
internal sealed class KeyOptionQuoteUnterminated : IScenario
{
    public string Id => "key-option-quote-unterminated";

    public string Title => "A quotation mark in the key's options is never closed";

    public string Category => "key-content";

    public string Hint => "Count the quotation marks.";

    public string Seed =>
        """
        printf 'environment="LANG=C %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-options-broken");
}
