using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyPolicy;

/// <summary>sshd takes it for a pattern of names.</summary>
internal sealed class KeyFromWithANetmask : IScenario
{
    public string Id => "key-from-with-a-netmask";

    public string Title => "A network in the key's list of addresses has its mask in dots";

    public string Category => "key-policy";

    public string Hint => "How are networks written?";

    public string Seed =>
        """
        printf 'from="0.0.0.0/0.0.0.0" %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("key-restricted-from");
}
