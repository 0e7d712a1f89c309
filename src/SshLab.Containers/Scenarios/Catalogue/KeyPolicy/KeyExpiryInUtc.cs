using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyPolicy;

/// <summary>UTC came with 9.1; to older servers the time is no time, and the whole line no line.</summary>
internal sealed class KeyExpiryInUtc : IScenario
{
    public string Id => "key-expiry-in-utc";

    public string Title => "The key is allowed until a time given in UTC";

    public string Category => "key-policy";

    public string Hint => "Is the server as new as the manual page you read?";

    public string Seed =>
        """
        printf 'expiry-time="20370101Z" %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    private static Version UtcSince { get; } = new(9, 1);

    public Expectation Expect(LabImage image) => Version.Parse(image.OpenSsh) < UtcSince ? Expectation.NotMendable("key-options-broken") : Expectation.Harmless;
}
