using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Paths;

/// <summary>The administrators share the directory in which all users' keys are kept, so that each of them may write to it.</summary>
internal sealed class KeysInASharedDirectory : IScenario
{
    public string Id => "keys-in-a-shared-directory";

    public string Title => "The keys of all users are in a directory that a group of administrators may write to";

    public string Category => "path";

    public string Hint => "The file itself is as it should be. Who may put another in its place?";

    public string Seed =>
        """
        groupadd keymasters
        usermod -aG keymasters bob
        mkdir -p /etc/ssh/keys
        mv "$home/.ssh/authorized_keys" "/etc/ssh/keys/$user"
        chgrp keymasters /etc/ssh/keys
        chmod 2775 /etc/ssh/keys
        echo 'AuthorizedKeysFile /etc/ssh/keys/%u' > /etc/ssh/sshd_config.d/10-keys.conf
        """ + SshdReload.Script;

    public bool AppliesTo(LabImage image) => !image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("path-writable-by-others");
}
