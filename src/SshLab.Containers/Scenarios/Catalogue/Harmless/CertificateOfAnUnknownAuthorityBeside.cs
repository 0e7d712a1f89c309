using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>A certificate that the server does not know lies beside the private key.</summary>
internal sealed class CertificateOfAnUnknownAuthorityBeside : IScenario
{
    public string Id => "certificate-of-an-unknown-authority-beside";

    public string Title => "A certificate that the server does not know lies beside the private key";

    public string Category => "harmless";

    public string Hint => "Two things are offered. Does one stand in the other's way?";

    public ClientSeed Client => new(
        """
        ssh-keygen -q -t ed25519 -N "" -f authority
        ssh-keygen -q -s authority -I nobody -n nobody "$identity.pub"
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
