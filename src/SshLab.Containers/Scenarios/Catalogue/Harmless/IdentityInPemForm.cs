using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The private key is an RSA key in the old PEM form.</summary>
internal sealed class IdentityInPemForm : IScenario
{
    public string Id => "identity-in-pem-form";

    public string Title => "The private key is an RSA key in the old PEM form";

    public string Category => "harmless";

    public string Hint => "Which forms does OpenSSH read?";

    public ClientSeed Client => new(
        """
        rm "$identity" "$identity.pub"
        ssh-keygen -q -t rsa -b 3072 -m PEM -N "" -f "$identity"
        """);

    public string Seed =>
        """
        printf '%s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
