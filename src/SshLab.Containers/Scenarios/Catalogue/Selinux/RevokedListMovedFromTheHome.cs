using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>A list that sshd may not read revokes every key.</summary>
internal sealed class RevokedListMovedFromTheHome : IScenario
{
    public string Id => "revoked-list-moved-from-the-home";

    public string Title => "The list of revoked keys was moved into place from a home";

    public string Category => "selinux";

    public string Hint => "The list revokes one key, and all are refused.";

    public string Seed =>
        """
        echo "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOI8MaFKeAPVnfiMvv1nzSYlzIwnm2pNFTgeDsXQLDEZ lost" > "$home/revoked_keys"
        mv "$home/revoked_keys" /etc/ssh/
        chown root:root /etc/ssh/revoked_keys
        echo 'RevokedKeys /etc/ssh/revoked_keys' > /etc/ssh/sshd_config.d/50-revoked.conf
        """ + SshdReload.Script;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-server-file-denied");
}
