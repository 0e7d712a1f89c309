using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>sshd finds the key in its file, and starts no program.</summary>
internal sealed class KeyCommandHangsBesideTheFile : IScenario
{
    public string Id => "key-command-hangs-beside-the-file";

    public string Title => "The program that hands out the keys hangs, and the key is in its file";

    public string Category => "harmless";

    public string Hint => "In which order does sshd ask?";

    public string Seed =>
        """
        printf '#!/bin/sh\nexec sleep 60\n' > /usr/local/bin/ssh-keys
        chmod 0755 /usr/local/bin/ssh-keys
        printf '%s\n' 'AuthorizedKeysCommand /usr/local/bin/ssh-keys' 'AuthorizedKeysCommandUser nobody' > /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
