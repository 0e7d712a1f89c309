using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>No label of keys, and one that the policy lets sshd read.</summary>
internal sealed class KeyDirectoryInEtc : IScenario
{
    public string Id => "key-directory-in-etc";

    public string Title => "AuthorizedKeysFile names a directory of its own under /etc/ssh";

    public string Category => "selinux";

    public string Hint => "A label that is not that of keys is not a refused label.";

    public string Seed =>
        """
        mkdir /etc/ssh/keys
        mv "$home/.ssh/authorized_keys" /etc/ssh/keys/alice
        restorecon -R /etc/ssh/keys
        echo 'AuthorizedKeysFile /etc/ssh/keys/%u' > /etc/ssh/sshd_config.d/keys.conf
        """ + SshdReload.Script;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
