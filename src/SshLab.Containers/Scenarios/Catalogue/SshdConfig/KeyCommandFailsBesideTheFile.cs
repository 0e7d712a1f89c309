using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The program fails, and the key file holds the key: sshd goes on to it.</summary>
internal sealed class KeyCommandFailsBesideTheFile : IScenario
{
    public string Id => "key-command-fails-beside-the-file";

    public string Title => "The program that hands out the keys fails, and the key is in its file";

    public string Category => "sshd-config";

    public string Hint => "Two sources, and one of them runs dry.";

    public string Seed =>
        """
        printf '%s\n' 'AuthorizedKeysCommand /usr/local/bin/no-such-program' 'AuthorizedKeysCommandUser nobody' > /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Risky("key-command-broken");
}
