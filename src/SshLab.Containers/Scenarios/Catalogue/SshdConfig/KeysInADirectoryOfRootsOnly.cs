using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>Root made the files of keys as closed as root's own are, and sshd reads them as the user.</summary>
internal sealed class KeysInADirectoryOfRootsOnly : IScenario
{
    public string Id => "keys-in-a-directory-of-roots-only";

    public string Title => "The administrator's directory of keys, and the file in it, are readable by root only";

    public string Category => "sshd-config";

    public string Hint => "The key is where sshd looks. As whom does it look?";

    public string Seed =>
        """
        install -d -m 0700 /etc/ssh/authorized_keys
        install -m 0600 "$home/.ssh/authorized_keys" "/etc/ssh/authorized_keys/$user"
        rm "$home/.ssh/authorized_keys"
        echo 'AuthorizedKeysFile /etc/ssh/authorized_keys/%u' > /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Fixable("authorized-keys-not-readable", "path-not-searchable");
}
