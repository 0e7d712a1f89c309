using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The directory does not answer, and the program waits.</summary>
internal sealed class KeyCommandHangs : IScenario
{
    public string Id => "key-command-hangs";

    public string Title => "The program that hands out the keys does not come to an end";

    public string Category => "sshd-config";

    public string Hint => "What is it that everybody waits for?";

    public string Seed =>
        """
        : > "$home/.ssh/authorized_keys"
        printf '#!/bin/sh\nexec sleep 60\n' > /usr/local/bin/ssh-keys
        chmod 0755 /usr/local/bin/ssh-keys
        printf '%s\n' 'AuthorizedKeysCommand /usr/local/bin/ssh-keys' 'AuthorizedKeysCommandUser nobody' > /etc/ssh/sshd_config.d/50-keys.conf
        echo 'LoginGraceTime 4' >> /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("authorizing-program-hangs") with { SeenByLogin = ["authorizing-program-hangs"], SshNet = DifferentLogin.SignsWithoutAsking };
}
