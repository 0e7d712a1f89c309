using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The directory allows the key from the office.</summary>
internal sealed class KeyCommandPrintsFrom : IScenario
{
    public string Id => "key-command-prints-from";

    public string Title => "The program that hands out the keys prints the key with another address";

    public string Category => "sshd-config";

    public string Hint => "A key can come with conditions.";

    public string Seed =>
        """
        : > "$home/.ssh/authorized_keys"
        printf 'from="192.0.2.0/24" %s\n' "$key" > /etc/ssh/keys-of-alice
        printf '#!/bin/sh\ncat /etc/ssh/keys-of-alice\n' > /usr/local/bin/ssh-keys
        chmod 0755 /usr/local/bin/ssh-keys
        printf '%s\n' 'AuthorizedKeysCommand /usr/local/bin/ssh-keys' 'AuthorizedKeysCommandUser nobody' > /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("key-command-line-refuses");
}
