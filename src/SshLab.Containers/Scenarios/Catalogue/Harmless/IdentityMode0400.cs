using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The private key is read-only, mode 0400.</summary>
internal sealed class IdentityMode0400 : IScenario
{
    public string Id => "identity-mode-0400";

    public string Title => "The private key is read-only, mode 0400";

    public string Category => "harmless";

    public string Hint => "Does ssh want to write to a key?";

    public ClientSeed Client => new(
        """
        chmod 0400 "$identity"
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
