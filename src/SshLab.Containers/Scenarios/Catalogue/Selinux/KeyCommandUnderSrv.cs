using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>Under /srv nothing is a program to the policy, until a rule says so.</summary>
internal sealed class KeyCommandUnderSrv : IScenario
{
    public string Id => "key-command-under-srv";

    public string Title => "AuthorizedKeysCommand is a program under /srv";

    public string Category => "selinux";

    public string Hint => "Who runs it when you try it, and who when sshd does?";

    public string Seed =>
        """
        mkdir /srv/bin
        mv "$home/.ssh/authorized_keys" /etc/ssh/alices-keys
        chown root: /etc/ssh/alices-keys
        chmod 0644 /etc/ssh/alices-keys
        printf '#!/bin/sh\ncat /etc/ssh/alices-keys\n' > /srv/bin/keys
        chmod 0755 /srv/bin/keys
        printf '%s\n' 'AuthorizedKeysCommand /srv/bin/keys' 'AuthorizedKeysCommandUser nobody' 'AuthorizedKeysFile none' > /etc/ssh/sshd_config.d/keys.conf
        """ + SshdReload.Script;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-key-command-denied");
}
