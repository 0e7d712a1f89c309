using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>sshd -T prints it as four names.</summary>
internal sealed class KeysBehindABlank : IScenario
{
    public string Id => "keys-behind-a-blank";

    public string Title => "The key file has a blank on the way to it, in quotation marks";

    public string Category => "harmless";

    public string Hint => "How many files are that?";

    public string Seed =>
        """
        mkdir -m 755 '/etc/ssh/keys of users'
        printf '%s\n' "$key" > "/etc/ssh/keys of users/$user"
        rm "$home/.ssh/authorized_keys"
        echo 'AuthorizedKeysFile = "/etc/ssh/keys of users/%u" .ssh/nothing' > /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
