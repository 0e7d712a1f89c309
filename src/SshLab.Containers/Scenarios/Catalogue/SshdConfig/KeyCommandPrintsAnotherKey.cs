using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The directory has the key of the laptop before. A cloud names its program so: not every line of sshd with authorized_keys in it is about the file.</summary>
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
        printf '#!/bin/sh\necho "# $1"\ncat /etc/ssh/keys-of-alice\n' > /usr/local/bin/eic_run_authorized_keys
        chmod 0755 /usr/local/bin/eic_run_authorized_keys
        printf '%s\n' 'AuthorizedKeysCommand /usr/local/bin/eic_run_authorized_keys' 'AuthorizedKeysCommandUser nobody' > /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.NeedsSetup("key-not-handed-out");
}
