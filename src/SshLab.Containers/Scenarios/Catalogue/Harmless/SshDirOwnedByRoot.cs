using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Administrators who manage keys centrally do this on purpose.</summary>
internal sealed class SshDirOwnedByRoot : IScenario
{
    public string Id => "ssh-dir-owned-by-root";

    public string Title => "The .ssh directory belongs to root and is open to readers";

    public string Category => "harmless";

    public string Hint => "Whom does sshd have to trust in any case?";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        chown root:root "$home/.ssh"
        chmod 0755 "$home/.ssh"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
