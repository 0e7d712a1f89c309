using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The private key is a link to a file that everybody can read.</summary>
internal sealed class IdentityOpenBehindALink : IScenario
{
    public string Id => "identity-open-behind-a-link";

    public string Title => "The private key is a link to a file that everybody can read";

    public string Category => "client";

    public string Hint => "The name that ssh is given is not where the file lies.";

    public ClientSeed Client => new(
        """
        mkdir dotfiles
        mv "$identity" dotfiles/key
        chmod 0604 dotfiles/key
        ln -s dotfiles/key "$identity"
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("identity-too-open") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.LooksAtNoMode };
}
