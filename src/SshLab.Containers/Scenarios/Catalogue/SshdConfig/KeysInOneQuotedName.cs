using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>sshd -T prints it as if there were none, and sshd looks for one file with a blank in its name.</summary>
internal sealed class KeysInOneQuotedName : IScenario
{
    public string Id => "keys-in-one-quoted-name";

    public string Title => "AuthorizedKeysFile has quotation marks around both names";

    public string Category => "sshd-config";

    public string Hint => "How many files are that?";

    public string Seed =>
        """
        echo 'AuthorizedKeysFile ".ssh/authorized_keys .ssh/authorized_keys2"' > /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("authorized-keys-file-elsewhere");
}
