using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The package that brought it is gone.</summary>
internal sealed class KeyCommandMissing : IScenario
{
    public string Id => "key-command-missing";

    public string Title => "The program that hands out the keys does not exist";

    public string Category => "sshd-config";

    public string Hint => "Follow the keys to where they come from.";

    public string Seed =>
        """
        mv "$home/.ssh/authorized_keys" /etc/ssh/keys-of-alice
        chown root: /etc/ssh/keys-of-alice
        chmod 0644 /etc/ssh/keys-of-alice
        printf '#!/bin/sh\ncat /etc/ssh/keys-of-alice\n' > /usr/local/bin/ssh-keys
        chmod 0755 /usr/local/bin/ssh-keys
        if command -v restorecon > /dev/null; then restorecon /usr/local/bin/ssh-keys /etc/ssh/keys-of-alice; fi
        printf '%s\n' 'AuthorizedKeysCommand /usr/local/bin/ssh-keys' 'AuthorizedKeysCommandUser nobody' > /etc/ssh/sshd_config.d/50-keys.conf
        rm /usr/local/bin/ssh-keys
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("key-command-broken");
}
