using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>Root can run it, and it is not root who does.</summary>
internal sealed class PrincipalsCommandForRootAlone : IScenario
{
    public string Id => "principals-command-for-root-alone";

    public string Title => "The program that lists the principals may be run by root alone";

    public string Category => "key-policy";

    public string Hint => "Try it as the one who runs it.";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        printf '#!/bin/sh\necho "$1"\n' > /usr/local/bin/ssh-principals
        chmod 0700 /usr/local/bin/ssh-principals
        printf '%s\n' 'AuthorizedPrincipalsCommand /usr/local/bin/ssh-principals %u' 'AuthorizedPrincipalsCommandUser nobody' >> /etc/ssh/sshd_config.d/50-ca.conf
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.Fixable("principals-command-broken");
}
