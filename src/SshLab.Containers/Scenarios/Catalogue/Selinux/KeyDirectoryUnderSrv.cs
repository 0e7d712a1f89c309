using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>A directory of the administrator's own needs a rule of the administrator's own.</summary>
internal sealed class KeyDirectoryUnderSrv : IScenario
{
    public string Id => "key-directory-under-srv";

    public string Title => "AuthorizedKeysFile names a directory of its own under /srv";

    public string Category => "selinux";

    public string Hint => "sshd was told where to look; was anybody else?";

    public string Seed =>
        """
        mkdir /srv/keys
        mv "$home/.ssh/authorized_keys" /srv/keys/alice
        restorecon -R /srv/keys
        echo 'AuthorizedKeysFile /srv/keys/%u' > /etc/ssh/sshd_config.d/keys.conf
        """ + SshdReload.Script;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-file-context-missing");
}
