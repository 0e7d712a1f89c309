using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The private key was copied from a Windows share: carriage returns, mode 0644.</summary>
internal sealed class IdentityCrlfAndTooOpen : IScenario
{
    public string Id => "identity-crlf-and-too-open";

    public string Title => "The private key was copied from a Windows share: carriage returns, mode 0644";

    public string Category => "several";

    public string Hint => "The first complaint hides a second one.";

    public ClientSeed Client => new(
        """
        sed -i 's/$/\r/' "$identity"
        chmod 0644 "$identity"
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("identity-too-open", "identity-damaged") with { Login = LoginOutcome.ClientError, SshNet = new(LoginOutcome.Accepted, "it looks at neither the mode nor the line ends of the key's file") };
}
