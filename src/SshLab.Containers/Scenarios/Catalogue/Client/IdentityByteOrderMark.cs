using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>An editor put a byte order mark before the private key.</summary>
internal sealed class IdentityByteOrderMark : IScenario
{
    public string Id => "identity-byte-order-mark";

    public string Title => "An editor put a byte order mark before the private key";

    public string Category => "client";

    public string Hint => "The first three bytes are not what they seem.";

    public ClientSeed Client => new(
        """
        { printf '\357\273\277'; cat "$identity"; } > text
        cat text > "$identity"
        rm text
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("identity-damaged") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsAnyText };
}
