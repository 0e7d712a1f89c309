using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The account that should run it was never made.</summary>
internal sealed class KeyCommandOfNobodyKnown : IScenario
{
    public string Id => "key-command-of-nobody-known";

    public string Title => "AuthorizedKeysCommandUser names an account that does not exist";

    public string Category => "sshd-config";

    public string Hint => "Who is to run it?";

    public string Seed =>
        """
        mv "$home/.ssh/authorized_keys" /etc/ssh/keys-of-alice
        chown root: /etc/ssh/keys-of-alice
        chmod 0644 /etc/ssh/keys-of-alice
        printf '#!/bin/sh\ncat /etc/ssh/keys-of-alice\n' > /usr/local/bin/ssh-keys
        chmod 0755 /usr/local/bin/ssh-keys
        if command -v restorecon > /dev/null; then restorecon /usr/local/bin/ssh-keys /etc/ssh/keys-of-alice; fi
        printf '%s\n' 'AuthorizedKeysCommand /usr/local/bin/ssh-keys' 'AuthorizedKeysCommandUser nobody' > /etc/ssh/sshd_config.d/50-keys.conf
        sed -i "s/nobody/sshkeys/" /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("key-command-broken");
}
