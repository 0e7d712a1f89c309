using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>A time that is far ahead.</summary>
internal sealed class KeyExpiresLater : IScenario
{
    public string Id => "key-expires-later";

    public string Title => "The key is allowed until a time that has not come yet";

    public string Category => "harmless";

    public string Hint => "What time is it on the server?";

    public string Seed =>
        """
        printf 'expiry-time="20371231235959" %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
