using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The private key is an ECDSA key in PKCS8 form.</summary>
internal sealed class IdentityInPkcs8Form : IScenario
{
    public string Id => "identity-in-pkcs8-form";

    public string Title => "The private key is an ECDSA key in PKCS8 form";

    public string Category => "harmless";

    public string Hint => "Which forms does OpenSSH read?";

    public ClientSeed Client => new(
        """
        rm "$identity" "$identity.pub"
        ssh-keygen -q -t ecdsa -m PKCS8 -N "" -f "$identity"
        """);

    public string Seed =>
        """
        printf '%s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
