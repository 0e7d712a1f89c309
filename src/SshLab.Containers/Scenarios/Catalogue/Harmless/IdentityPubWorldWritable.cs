using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The .pub beside the private key has mode 0666.</summary>
internal sealed class IdentityPubWorldWritable : IScenario
{
    public string Id => "identity-pub-world-writable";

    public string Title => "The .pub beside the private key has mode 0666";

    public string Category => "harmless";

    public string Hint => "Is a public half worth protecting?";

    public ClientSeed Client => new(
        """
        chmod 0666 "$identity.pub"
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
