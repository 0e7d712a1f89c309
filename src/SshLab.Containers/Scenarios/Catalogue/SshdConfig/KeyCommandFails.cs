using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>Its directory service does not answer.</summary>
internal sealed class KeyCommandFails : IScenario
{
    public string Id => "key-command-fails";

    public string Title => "The program that hands out the keys ends with an error";

    public string Category => "sshd-config";

    public string Hint => "Listen to what sshd is told when it asks for the keys.";

    public string Seed =>
        """
        mv "$home/.ssh/authorized_keys" /etc/ssh/keys-of-alice
        chown root: /etc/ssh/keys-of-alice
        chmod 0644 /etc/ssh/keys-of-alice
        printf '#!/bin/sh\ncat /etc/ssh/keys-of-alice\n' > /usr/local/bin/ssh-keys
        chmod 0755 /usr/local/bin/ssh-keys
        if command -v restorecon > /dev/null; then restorecon /usr/local/bin/ssh-keys /etc/ssh/keys-of-alice; fi
        printf '%s\n' 'AuthorizedKeysCommand /usr/local/bin/ssh-keys' 'AuthorizedKeysCommandUser nobody' > /etc/ssh/sshd_config.d/50-keys.conf
        printf '#!/bin/sh\necho "no route to the directory" >&2\nexit 3\n' > /usr/local/bin/ssh-keys
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("key-command-broken");
}
