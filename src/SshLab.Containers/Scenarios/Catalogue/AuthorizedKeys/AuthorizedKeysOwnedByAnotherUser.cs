using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.AuthorizedKeys;

/// <summary>Readable, not writable, and still refused: the owner could change it at any time.</summary>
internal sealed class AuthorizedKeysOwnedByAnotherUser : IScenario
{
    public string Id => "authorized-keys-owned-by-another-user";

    public string Title => "The key file belongs to another user";

    public string Category => "authorized-keys";

    public string Hint => "Modes alone do not explain this one.";

    public string Seed =>
        """
        chown bob:bob "$home/.ssh/authorized_keys"
        chmod 0644 "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("authorized-keys-wrong-owner");
}
