using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>A program that others can write to is not trusted with keys.</summary>
internal sealed class KeyCommandWritable : IScenario
{
    public string Id => "key-command-writable";

    public string Title => "The program that hands out the keys is writable by everybody";

    public string Category => "sshd-config";

    public string Hint => "Who else could change what sshd runs?";

    public string Seed =>
        """
        mv "$home/.ssh/authorized_keys" /etc/ssh/keys-of-alice
        chown root: /etc/ssh/keys-of-alice
        chmod 0644 /etc/ssh/keys-of-alice
        printf '#!/bin/sh\ncat /etc/ssh/keys-of-alice\n' > /usr/local/bin/ssh-keys
        chmod 0755 /usr/local/bin/ssh-keys
        if command -v restorecon > /dev/null; then restorecon /usr/local/bin/ssh-keys /etc/ssh/keys-of-alice; fi
        printf '%s\n' 'AuthorizedKeysCommand /usr/local/bin/ssh-keys' 'AuthorizedKeysCommandUser nobody' > /etc/ssh/sshd_config.d/50-keys.conf
        chmod 0777 /usr/local/bin/ssh-keys
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-command-broken");
}
