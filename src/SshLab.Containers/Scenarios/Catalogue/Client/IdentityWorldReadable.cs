using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The private key after it was copied from a USB stick or checked out of git.</summary>
internal sealed class IdentityWorldReadable : IScenario
{
    public string Id => "identity-world-readable";

    public string Title => "The private key on the client has mode 0644";

    public string Category => "client";

    public string Hint => "The server would take the key. Who throws it away?";

    public ClientSeed Client => new("chmod 0644 \"$identity\"");

    public string Seed => ":";

    public Expectation Expect(LabImage image) => Expectation.Fixable("identity-too-open") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.LooksAtNoMode };
}
