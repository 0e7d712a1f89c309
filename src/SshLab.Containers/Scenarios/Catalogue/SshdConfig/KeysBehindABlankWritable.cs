using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>Quotation marks hold the name together.</summary>
internal sealed class KeysBehindABlankWritable : IScenario
{
    public string Id => "keys-behind-a-blank-writable";

    public string Title => "The key file has a blank on the way to it, and everybody may write to it";

    public string Category => "sshd-config";

    public string Hint => "Which file is it?";

    public string Seed =>
        """
        mkdir -m 755 '/etc/ssh/keys of users'
        printf '%s\n' "$key" > "/etc/ssh/keys of users/$user"
        chmod 666 "/etc/ssh/keys of users/$user"
        echo 'AuthorizedKeysFile "/etc/ssh/keys of users/%u"' > /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Fixable("authorized-keys-writable-by-others");
}
