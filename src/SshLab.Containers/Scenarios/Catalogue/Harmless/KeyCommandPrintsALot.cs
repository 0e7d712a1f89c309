using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>sshd reads to the end, so the program does not write to a closed pipe.</summary>
internal sealed class KeyCommandPrintsALot : IScenario
{
    public string Id => "key-command-prints-a-lot";

    public string Title => "The program that hands out the keys prints much more after the key";

    public string Category => "harmless";

    public string Hint => "Who closes the pipe first?";

    public string Seed =>
        """
        : > "$home/.ssh/authorized_keys"
        printf '%s\n' "$key" > /etc/ssh/keys-of-alice
        printf '#!/bin/sh\nset -e\ncat /etc/ssh/keys-of-alice\ni=0\nwhile [ $i -lt 20000 ]; do echo "# nobody reads this line, and still it is written"; i=$((i + 1)); done\n' > /usr/local/bin/ssh-keys
        chmod 0755 /usr/local/bin/ssh-keys
        printf '%s\n' 'AuthorizedKeysCommand /usr/local/bin/ssh-keys' 'AuthorizedKeysCommandUser nobody' > /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
