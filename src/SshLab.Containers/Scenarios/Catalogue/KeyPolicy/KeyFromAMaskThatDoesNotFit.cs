using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyPolicy;

/// <summary>Bits are set behind the mask: sshd takes that for an error and lets nobody in, wherever they come from.</summary>
internal sealed class KeyFromAMaskThatDoesNotFit : IScenario
{
    public string Id => "key-from-a-mask-that-does-not-fit";

    public string Title => "The network in the key's list of addresses has bits set behind its mask";

    public string Category => "key-policy";

    public string Hint => "0.0.0.1/0 is not what CIDR means.";

    public string Seed =>
        """
        printf 'from="0.0.0.1/0" %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("key-restricted-from");
}
