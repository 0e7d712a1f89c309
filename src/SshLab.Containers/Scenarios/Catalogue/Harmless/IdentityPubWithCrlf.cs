using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The .pub beside the private key has carriage returns.</summary>
internal sealed class IdentityPubWithCrlf : IScenario
{
    public string Id => "identity-pub-with-crlf";

    public string Title => "The .pub beside the private key has carriage returns";

    public string Category => "harmless";

    public string Hint => "Which half is read how strictly?";

    public ClientSeed Client => new(
        """
        sed -i 's/$/\r/' "$identity.pub"
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
