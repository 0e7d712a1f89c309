using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The key is where everybody looks, except this sshd.</summary>
internal sealed class KeysWhereTheAdministratorKeepsThem : IScenario
{
    public string Id => "keys-where-the-administrator-keeps-them";

    public string Title => "AuthorizedKeysFile names a directory of the administrator's";

    public string Category => "sshd-config";

    public string Hint => "The file is perfect. Who reads it?";

    public string Seed =>
        """
        mkdir /etc/ssh/authorized_keys
        echo 'AuthorizedKeysFile /etc/ssh/authorized_keys/%u' > /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("authorized-keys-file-elsewhere");
}
