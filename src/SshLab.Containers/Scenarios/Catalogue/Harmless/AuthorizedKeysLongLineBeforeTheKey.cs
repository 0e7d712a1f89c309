using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Lines may be as long as they like.</summary>
internal sealed class AuthorizedKeysLongLineBeforeTheKey : IScenario
{
    public string Id => "authorized-keys-long-line-before-the-key";

    public string Title => "A comment of 20000 characters stands before the key";

    public string Category => "harmless";

    public string Hint => "Is there a limit?";

    public string Seed =>
        """
        {
            printf '# '
            head -c 20000 /dev/zero | tr '\000' x
            printf '\n%s\n' "$key"
        } > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
