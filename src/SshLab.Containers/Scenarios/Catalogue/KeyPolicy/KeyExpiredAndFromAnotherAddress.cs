using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyPolicy;

/// <summary>Two restrictions on one line, each of which refuses alone.</summary>
internal sealed class KeyExpiredAndFromAnotherAddress : IScenario
{
    public string Id => "key-expired-and-from-another-address";

    public string Title => "The key's line has expired, and allows another address only";

    public string Category => "key-policy";

    public string Hint => "One line can say no twice.";

    public string Seed =>
        """
        printf 'from="192.0.2.1",expiry-time="202001312359" %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("key-option-expired", "key-restricted-from");
}
