using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>A directory stands where the private key should be.</summary>
internal sealed class IdentityIsADirectory : IScenario
{
    public string Id => "identity-is-a-directory";

    public string Title => "A directory stands where the private key should be";

    public string Category => "client";

    public string Hint => "Look at what the name leads to.";

    public ClientSeed Client => new(
        """
        rm "$identity"
        mkdir "$identity"
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("identity-not-readable") with { Login = LoginOutcome.ClientError };
}
