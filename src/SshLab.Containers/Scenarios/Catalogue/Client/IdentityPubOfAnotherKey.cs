using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The public half beside the private key belongs to another one.</summary>
internal sealed class IdentityPubOfAnotherKey : IScenario
{
    public string Id => "identity-pub-of-another-key";

    public string Title => "The public half beside the private key belongs to another one";

    public string Category => "client";

    public string Hint => "Do the two halves fit?";

    public ClientSeed Client => new(
        """
        ssh-keygen -q -t ed25519 -N "" -f other
        mv other.pub "$identity.pub"
        rm other
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("identity-pub-mismatch") with { SshNet = new(LoginOutcome.Accepted, "it does not read the public half beside the key") };
}
