using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>All line breaks of the private key are lost.</summary>
internal sealed class IdentityOnOneLine : IScenario
{
    public string Id => "identity-on-one-line";

    public string Title => "All line breaks of the private key are lost";

    public string Category => "client";

    public string Hint => "How many lines does a private key have?";

    public ClientSeed Client => new(
        """
        tr '\n' ' ' < "$identity" > text
        cat text > "$identity"
        rm text
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("identity-damaged") with { Login = LoginOutcome.ClientError };
}
