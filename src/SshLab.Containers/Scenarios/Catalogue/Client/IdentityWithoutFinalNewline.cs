using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The last newline of the private key is lost, as in a pasted CI secret.</summary>
internal sealed class IdentityWithoutFinalNewline : IScenario
{
    public string Id => "identity-without-final-newline";

    public string Title => "The last newline of the private key is lost, as in a pasted CI secret";

    public string Category => "client";

    public string Hint => "Compare the end of the file with a fresh one.";

    public ClientSeed Client => new(
        """
        printf %s "$(cat "$identity")" > text
        cat text > "$identity"
        rm text
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("identity-damaged") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsAnyText };
}
