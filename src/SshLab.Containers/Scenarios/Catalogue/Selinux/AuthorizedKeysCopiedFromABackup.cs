using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary><c>cp -a</c> copies the label too.</summary>
internal sealed class AuthorizedKeysCopiedFromABackup : IScenario
{
    public string Id => "authorized-keys-copied-from-a-backup";

    public string Title => "The key file was brought back with cp -a from a copy under /var/backups";

    public string Category => "selinux";

    public string Hint => "The copy is exact, more exact than it should be.";

    public string Seed =>
        """
        mkdir /var/backups/alice
        cp "$home/.ssh/authorized_keys" /var/backups/alice/
        chown -R "$uid:$gid" /var/backups/alice
        rm "$home/.ssh/authorized_keys"
        cp -a /var/backups/alice/authorized_keys "$home/.ssh/"
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-label-wrong");
}
