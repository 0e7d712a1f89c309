using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyPolicy;

/// <summary>The commonest restriction of all, and it says why at the default log level.</summary>
internal sealed class KeyFromAnotherAddress : IScenario
{
    public string Id => "key-from-another-address";

    public string Title => "The key is allowed from another address only";

    public string Category => "key-policy";

    public string Hint => "Where does the server think that you are?";

    public string Seed =>
        """
        printf 'from="192.0.2.1,198.51.100.0/24" %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("key-restricted-from");
}
