using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The program that hands out keys hands out the authority.</summary>
internal sealed class CertificateByAKeyCommand : IScenario
{
    public string Id => "certificate-by-a-key-command";

    public string Title => "The program that hands out the keys prints a line with the authority";

    public string Category => "harmless";

    public string Hint => "Neither a file nor a list names it.";

    public string Seed =>
        """
        : > "$home/.ssh/authorized_keys"
        printf '#!/bin/sh\necho "cert-authority %s"\n' "$ca" > /usr/local/bin/ssh-keys
        chmod 0755 /usr/local/bin/ssh-keys
        printf '%s\n' 'AuthorizedKeysCommand /usr/local/bin/ssh-keys' 'AuthorizedKeysCommandUser nobody' > /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public ClientSeed? Client => new(
        """
        ssh-keygen -q -t ed25519 -N '' -C ca -f ca
        ssh-keygen -q -s ca -I alice@lab -z 7 -n "$user" -V -1h:+1h "$identity.pub"
        """);

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
