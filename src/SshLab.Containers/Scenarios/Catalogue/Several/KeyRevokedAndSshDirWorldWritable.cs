using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>The mode is mended, the list of revoked keys stands.</summary>
internal sealed class KeyRevokedAndSshDirWorldWritable : IScenario
{
    public string Id => "key-revoked-and-ssh-dir-world-writable";

    public string Title => ".ssh is writable by everybody, and the key is on the list of revoked keys";

    public string Category => "several";

    public string Hint => "One of the two is meant.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        printf '%s\n' "$key" > /etc/ssh/revoked_keys
        echo 'RevokedKeys /etc/ssh/revoked_keys' > /etc/ssh/sshd_config.d/50-revoked.conf
        chmod 0777 "$home/.ssh"
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.FixableAndDecided("ssh-dir-writable-by-others", "key-revoked");
}
