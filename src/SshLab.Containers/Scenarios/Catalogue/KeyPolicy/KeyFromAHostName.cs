using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyPolicy;

/// <summary>UseDNS is no by default, so the name in the list is compared with an address, and never matches.</summary>
internal sealed class KeyFromAHostName : IScenario
{
    public string Id => "key-from-a-host-name";

    public string Title => "The key is allowed from a host name, which the server does not look up";

    public string Category => "key-policy";

    public string Hint => "Does the server look names up?";

    public string Seed =>
        """
        printf 'from="*.example.org,laptop" %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("key-restricted-from");
}
