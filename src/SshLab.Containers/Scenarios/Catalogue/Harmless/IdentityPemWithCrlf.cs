using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>An RSA key in PEM form has carriage returns.</summary>
internal sealed class IdentityPemWithCrlf : IScenario
{
    public string Id => "identity-pem-with-crlf";

    public string Title => "An RSA key in PEM form has carriage returns";

    public string Category => "harmless";

    public string Hint => "Not every form minds the same things.";

    public ClientSeed Client => new(
        """
        rm "$identity" "$identity.pub"
        ssh-keygen -q -t rsa -b 3072 -m PEM -N "" -f "$identity"
        sed -i 's/$/\r/' "$identity"
        """);

    public string Seed =>
        """
        printf '%s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
