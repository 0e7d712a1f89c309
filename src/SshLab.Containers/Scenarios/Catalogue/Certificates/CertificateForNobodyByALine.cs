using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>The certificate names nobody, and the line of its authority does not either: older servers take that for everybody.</summary>
internal sealed class CertificateForNobodyByALine : IScenario
{
    public string Id => "certificate-for-nobody-by-a-line";

    public string Title => "The certificate names no user, and the line with its authority asks for no name";

    public string Category => "key-policy";

    public string Hint => "Nobody, or anybody? Ask the version.";

    public string Seed =>
        """
        printf 'cert-authority %s\n' "$ca" > "$home/.ssh/authorized_keys"
        """;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => image.OpenSshVersion >= new Version(10, 3)
        ? Expectation.NotMendable("certificate-principal-missing")
        : Expectation.Harmless;
}
