using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.AuthorizedKeys;

/// <summary>Written by root with a careful umask: sshd, reading as the user, is kept out.</summary>
internal sealed class AuthorizedKeysRootOnly : IScenario
{
    public string Id => "authorized-keys-root-only";

    public string Title => "The key file belongs to root, and only root may read it";

    public string Category => "authorized-keys";

    public string Hint => "Read it as the user, not as root.";

    public string Seed =>
        """
        chown root:root "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("authorized-keys-not-readable");
}
