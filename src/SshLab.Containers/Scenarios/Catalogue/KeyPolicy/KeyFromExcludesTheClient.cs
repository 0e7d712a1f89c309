using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyPolicy;

/// <summary>A list that begins with everybody, and then takes this network away again.</summary>
internal sealed class KeyFromExcludesTheClient : IScenario
{
    public string Id => "key-from-excludes-the-client";

    public string Title => "The key's list of addresses excludes everybody";

    public string Category => "key-policy";

    public string Hint => "An entry can also say who must not come.";

    public string Seed =>
        """
        printf 'from="*,!0.0.0.0/0" %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("key-restricted-from");
}
