using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The line comes from a host with a newer sshd.</summary>
internal sealed class KeyCommandWithANewerToken : IScenario
{
    public string Id => "key-command-with-a-newer-token";

    public string Title => "The program that hands out the keys gets a token that older versions do not know";

    public string Category => "sshd-config";

    public string Hint => "The manual of which version?";

    public string Seed =>
        """
        : > "$home/.ssh/authorized_keys"
        printf '%s\n' "$key" > /etc/ssh/keys-of-alice
        printf '#!/bin/sh\ncat /etc/ssh/keys-of-alice\n' > /usr/local/bin/ssh-keys
        chmod 0755 /usr/local/bin/ssh-keys
        printf '%s\n' 'AuthorizedKeysCommand /usr/local/bin/ssh-keys %u %C' 'AuthorizedKeysCommandUser nobody' > /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => image.OpenSshVersion < new Version(9, 4)
        ? Expectation.NotMendable("key-command-broken") with { SshNet = DifferentLogin.SignsWithoutAsking }
        : Expectation.Harmless;
}
