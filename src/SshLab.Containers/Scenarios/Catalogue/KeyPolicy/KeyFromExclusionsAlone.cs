using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyPolicy;

/// <summary>Nobody: there has to be an entry that fits.</summary>
internal sealed class KeyFromExclusionsAlone : IScenario
{
    public string Id => "key-from-exclusions-alone";

    public string Title => "The key's list of addresses has exclusions alone";

    public string Category => "key-policy";

    public string Hint => "Who is let in by a list of those who are not?";

    public string Seed =>
        """
        printf 'from="!192.0.2.1,!198.51.100.0/24" %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("key-restricted-from");
}
