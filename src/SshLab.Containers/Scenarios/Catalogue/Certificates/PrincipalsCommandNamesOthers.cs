using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Certificates;

/// <summary>The directory knows the user by other roles.</summary>
internal sealed class PrincipalsCommandNamesOthers : IScenario
{
    public string Id => "principals-command-names-others";

    public string Title => "The program that lists the principals prints others";

    public string Category => "key-policy";

    public string Hint => "What does it say, and what does the certificate?";

    public string Seed =>
        """
        printf '%s\n' "$ca" > /etc/ssh/user_ca.pub
        echo 'TrustedUserCAKeys /etc/ssh/user_ca.pub' > /etc/ssh/sshd_config.d/50-ca.conf
        : > "$home/.ssh/authorized_keys"
        printf '#!/bin/sh\necho admins\n' > /usr/local/bin/ssh-principals
        chmod 0755 /usr/local/bin/ssh-principals
        printf '%s\n' 'AuthorizedPrincipalsCommand /usr/local/bin/ssh-principals %u' 'AuthorizedPrincipalsCommandUser nobody' >> /etc/ssh/sshd_config.d/50-ca.conf
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.NotMendable("certificate-principal-missing");
}
