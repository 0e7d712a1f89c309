using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The directory has no key for the user, and the program says so by saying nothing.</summary>
internal sealed class KeyCommandPrintsNothing : IScenario
{
    public string Id => "key-command-prints-nothing";

    public string Title => "The program that hands out the keys prints none";

    public string Category => "sshd-config";

    public string Hint => "It works. What does it say?";

    // Before 8.9 sshd says nowhere how many lines it got.
    public bool AppliesTo(LabImage image) => ScenarioCategories.MakeSenseOn(Category, image) && !image.SELinux && image.OpenSshVersion >= new Version(8, 9);

    public string Seed =>
        """
        : > "$home/.ssh/authorized_keys"
        printf '#!/bin/sh\nexit 0\n' > /usr/local/bin/ssh-keys
        chmod 0755 /usr/local/bin/ssh-keys
        printf '%s\n' 'AuthorizedKeysCommand /usr/local/bin/ssh-keys' 'AuthorizedKeysCommandUser nobody' > /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.NeedsSetup("key-not-handed-out");
}
