using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>sshd runs only what root owns.</summary>
internal sealed class KeyCommandOfAUser : IScenario
{
    public string Id => "key-command-of-a-user";

    public string Title => "The program that hands out the keys belongs to a user";

    public string Category => "sshd-config";

    public string Hint => "Whose program is it?";

    public string Seed =>
        """
        mv "$home/.ssh/authorized_keys" /etc/ssh/keys-of-alice
        chown root: /etc/ssh/keys-of-alice
        chmod 0644 /etc/ssh/keys-of-alice
        printf '#!/bin/sh\ncat /etc/ssh/keys-of-alice\n' > /usr/local/bin/ssh-keys
        chmod 0755 /usr/local/bin/ssh-keys
        if command -v restorecon > /dev/null; then restorecon /usr/local/bin/ssh-keys /etc/ssh/keys-of-alice; fi
        printf '%s\n' 'AuthorizedKeysCommand /usr/local/bin/ssh-keys' 'AuthorizedKeysCommandUser nobody' > /etc/ssh/sshd_config.d/50-keys.conf
        chown bob /usr/local/bin/ssh-keys
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-command-broken");
}
