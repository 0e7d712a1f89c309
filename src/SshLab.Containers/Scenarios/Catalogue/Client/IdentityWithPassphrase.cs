using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The private key has a passphrase and nobody is there to type it.</summary>
internal sealed class IdentityWithPassphrase : IScenario
{
    public string Id => "identity-with-passphrase";

    public string Title => "The private key has a passphrase and nobody is there to type it";

    public string Category => "client";

    public string Hint => "By hand it works. In a script it does not.";

    public ClientSeed Client => new(
        """
        ssh-keygen -q -p -P "" -N "correct horse" -f "$identity"
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("identity-encrypted") with { Login = LoginOutcome.ClientError };
}
