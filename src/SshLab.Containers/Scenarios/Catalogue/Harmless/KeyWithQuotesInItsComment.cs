using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>What follows the key is nobody's business.</summary>
internal sealed class KeyWithQuotesInItsComment : IScenario
{
    public string Id => "key-with-quotes-in-its-comment";

    public string Title => "The key's comment has quotes, a hash and equals signs";

    public string Category => "harmless";

    public string Hint => "Where does the key end?";

    public string Seed =>
        """
        set -- $key
        printf '%s %s from="192.0.2.1" # "alice'\''s = laptop\n' "$1" "$2" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
