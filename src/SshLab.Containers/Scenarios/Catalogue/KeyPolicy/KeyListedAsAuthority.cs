using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyPolicy;

/// <summary>A line of a certificate guide, with the login key in the authority's place.</summary>
internal sealed class KeyListedAsAuthority : IScenario
{
    public string Id => "key-listed-as-authority";

    public string Title => "The key's line says cert-authority";

    public string Category => "key-policy";

    public string Hint => "What kind of key does this line speak of?";

    public string Seed =>
        """
        printf 'cert-authority %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("key-listed-as-authority");
}
