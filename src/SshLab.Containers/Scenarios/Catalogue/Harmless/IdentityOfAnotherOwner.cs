using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The private key belongs to another account and has mode 0644.</summary>
internal sealed class IdentityOfAnotherOwner : IScenario
{
    public string Id => "identity-of-another-owner";

    public string Title => "The private key belongs to another account and has mode 0644";

    public string Category => "harmless";

    public string Hint => "Whose file is it that ssh complains about?";

    public ClientSeed Client => new(
        """
        [ "$(id -u)" != 0 ] || chown 65534 "$identity"
        [ "$(id -u)" != 0 ] || chmod 0644 "$identity"
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
