using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The client's key is a DSA key from long ago.</summary>
internal sealed class ClientHasADsaKey : IScenario
{
    public string Id => "client-has-a-dsa-key";

    public string Title => "The client's key is a DSA key from long ago";

    public string Category => "client";

    public string Hint => "What kind of key is it?";

    public ClientSeed Client => new(
        """
        rm "$identity" "$identity.pub"
        ssh-keygen -q -t dsa -N "" -f "$identity"
        """);

    public string Seed =>
        """
        printf '%s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("dsa-key") with { Login = LoginOutcome.ClientError };
}
