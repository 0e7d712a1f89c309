using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The directory has the key of the laptop before.</summary>
internal sealed class KeyCommandPrintsAnotherKey : IScenario
{
    public string Id => "key-command-prints-another-key";

    public string Title => "The program that hands out the keys prints another one";

    public string Category => "sshd-config";

    public string Hint => "It works. What does it say?";

    // Before 8.9 sshd says nowhere how many lines it got.
    public bool AppliesTo(LabImage image) => ScenarioCategories.MakeSenseOn(Category, image) && !image.SELinux && image.OpenSshVersion >= new Version(8, 9);

    public string Seed =>
        """
        : > "$home/.ssh/authorized_keys"
        cp /etc/ssh/ssh_host_ed25519_key.pub /etc/ssh/keys-of-alice
        printf '#!/bin/sh\necho "# $1"\ncat /etc/ssh/keys-of-alice\n' > /usr/local/bin/ssh-keys
        chmod 0755 /usr/local/bin/ssh-keys
        printf '%s\n' 'AuthorizedKeysCommand /usr/local/bin/ssh-keys' 'AuthorizedKeysCommandUser nobody' > /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.NeedsSetup("key-not-handed-out");
}
