using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>Only the public half was copied to this machine.</summary>
internal sealed class IdentityPubOnly : IScenario
{
    public string Id => "identity-pub-only";

    public string Title => "Only the public half was copied to this machine";

    public string Category => "client";

    public string Hint => "One of two files is here.";

    public ClientSeed Client => new(
        """
        rm "$identity"
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("identity-missing") with { Login = LoginOutcome.ClientError };
}
