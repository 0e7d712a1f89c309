using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>Old Macintosh line ends: for sshd the file is one line.</summary>
internal sealed class AuthorizedKeysCarriageReturnsOnly : IScenario
{
    public string Id => "authorized-keys-carriage-returns-only";

    public string Title => "The lines of the key file end in carriage returns alone";

    public string Category => "key-content";

    public string Hint => "How many lines does `wc -l` count?";

    public string Seed =>
        $$"""
        printf '%s\r%s\r' '{{StrangersKey.Line}}' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("authorized-keys-line-endings");
}
