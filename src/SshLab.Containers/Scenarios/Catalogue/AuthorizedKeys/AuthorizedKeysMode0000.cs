using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.AuthorizedKeys;

/// <summary>The user cannot read the file; root, who looks after it, can, and sees nothing wrong.</summary>
internal sealed class AuthorizedKeysMode0000 : IScenario
{
    public string Id => "authorized-keys-mode-0000";

    public string Title => "Nobody, not even its owner, may read the key file";

    public string Category => "authorized-keys";

    public string Hint => "Read it as the user, not as root.";

    public string Seed =>
        """
        chmod 0000 "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("authorized-keys-not-readable");
}
