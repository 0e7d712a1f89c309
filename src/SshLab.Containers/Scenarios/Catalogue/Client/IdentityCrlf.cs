using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The private key went through an editor of Windows.</summary>
internal sealed class IdentityCrlf : IScenario
{
    public string Id => "identity-crlf";

    public string Title => "The private key went through an editor of Windows";

    public string Category => "client";

    public string Hint => "The server knows the key. Look at the line ends on this side.";

    public ClientSeed Client => new(
        """
        sed -i 's/$/\r/' "$identity"
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("identity-damaged") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsAnyText };
}
