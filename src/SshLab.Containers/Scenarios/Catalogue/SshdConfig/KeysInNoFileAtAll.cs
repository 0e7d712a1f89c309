using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>For one group of users sshd reads no key files.</summary>
internal sealed class KeysInNoFileAtAll : IScenario
{
    public string Id => "keys-in-no-file-at-all";

    public string Title => "A Match block has AuthorizedKeysFile none";

    public string Category => "sshd-config";

    public string Hint => "Where would a key have to be?";

    public string Seed =>
        """
        printf '%s\n' 'Match User alice' 'AuthorizedKeysFile none' > /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("authorized-keys-file-elsewhere");
}
