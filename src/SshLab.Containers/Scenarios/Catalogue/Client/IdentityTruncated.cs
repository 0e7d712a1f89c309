using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>Half of the private key is gone.</summary>
internal sealed class IdentityTruncated : IScenario
{
    public string Id => "identity-truncated";

    public string Title => "Half of the private key is gone";

    public string Category => "client";

    public string Hint => "The beginning looks right.";

    public ClientSeed Client => new(
        """
        head -c 200 "$identity" > text
        cat text > "$identity"
        rm text
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("identity-damaged") with { Login = LoginOutcome.ClientError };
}
