using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>Saved as "UTF-8 with BOM": three bytes that no editor shows stand before the first word.</summary>
internal sealed class AuthorizedKeysByteOrderMark : IScenario
{
    public string Id => "authorized-keys-byte-order-mark";

    public string Title => "The key file begins with a byte order mark";

    public string Category => "key-content";

    public string Hint => "Look at the first bytes: `od -c`.";

    public string Seed =>
        """
        printf '\357\273\277%s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("authorized-keys-bom");
}
