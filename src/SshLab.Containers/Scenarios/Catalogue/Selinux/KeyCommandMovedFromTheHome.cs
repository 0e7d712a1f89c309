using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>The program runs for everybody who tries it, and not for sshd.</summary>
internal sealed class KeyCommandMovedFromTheHome : IScenario
{
    public string Id => "key-command-moved-from-the-home";

    public string Title => "AuthorizedKeysCommand is a program that was written in the home directory and moved to /usr/local/bin";

    public string Category => "selinux";

    public string Hint => "Who runs it when you try it, and who when sshd does?";

    public string Seed =>
        """
        mv "$home/.ssh/authorized_keys" /etc/ssh/alices-keys
        chown root: /etc/ssh/alices-keys
        chmod 0644 /etc/ssh/alices-keys
        printf '#!/bin/sh\ncat /etc/ssh/alices-keys\n' > "$home/keys"
        chmod 0755 "$home/keys"
        mv "$home/keys" /usr/local/bin/keys
        printf '%s\n' 'AuthorizedKeysCommand /usr/local/bin/keys' 'AuthorizedKeysCommandUser nobody' 'AuthorizedKeysFile none' > /etc/ssh/sshd_config.d/keys.conf
        """ + SshdReload.Script;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-key-command-denied");
}
