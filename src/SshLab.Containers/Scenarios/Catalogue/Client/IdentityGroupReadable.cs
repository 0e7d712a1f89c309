using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The private key on the client has mode 0640.</summary>
internal sealed class IdentityGroupReadable : IScenario
{
    public string Id => "identity-group-readable";

    public string Title => "The private key on the client has mode 0640";

    public string Category => "client";

    public string Hint => "Read what ssh says right after the server has taken the key.";

    public ClientSeed Client => new(
        """
        chmod 0640 "$identity"
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("identity-too-open") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.LooksAtNoMode };
}
