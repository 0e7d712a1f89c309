using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Administrators who manage keys centrally do this on purpose.</summary>
internal sealed class AuthorizedKeysOwnedByRoot : IScenario
{
    public string Id => "authorized-keys-owned-by-root";

    public string Title => "The key file belongs to root and is readable";

    public string Category => "harmless";

    public string Hint => "Whom does sshd have to trust in any case?";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        chown root:root "$home/.ssh/authorized_keys"
        chmod 0644 "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
