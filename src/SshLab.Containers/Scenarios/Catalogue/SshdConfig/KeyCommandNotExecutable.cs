using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>A program without its execute bits is a text.</summary>
internal sealed class KeyCommandNotExecutable : IScenario
{
    public string Id => "key-command-not-executable";

    public string Title => "The program that hands out the keys may not be executed";

    public string Category => "sshd-config";

    public string Hint => "Try to run it, as the one who has to.";

    public string Seed =>
        """
        mv "$home/.ssh/authorized_keys" /etc/ssh/keys-of-alice
        chown root: /etc/ssh/keys-of-alice
        chmod 0644 /etc/ssh/keys-of-alice
        printf '#!/bin/sh\ncat /etc/ssh/keys-of-alice\n' > /usr/local/bin/ssh-keys
        chmod 0755 /usr/local/bin/ssh-keys
        if command -v restorecon > /dev/null; then restorecon /usr/local/bin/ssh-keys /etc/ssh/keys-of-alice; fi
        printf '%s\n' 'AuthorizedKeysCommand /usr/local/bin/ssh-keys' 'AuthorizedKeysCommandUser nobody' > /etc/ssh/sshd_config.d/50-keys.conf
        chmod 0644 /usr/local/bin/ssh-keys
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-command-broken");
}
