using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>sshd expands the tilde to the home of who reads the file: root's, for everybody.</summary>
internal sealed class KeysInRootsHomeByATilde : IScenario
{
    public string Id => "keys-in-roots-home-by-a-tilde";

    public string Title => "AuthorizedKeysFile begins with a tilde";

    public string Category => "sshd-config";

    public string Hint => "Whose home does sshd think of, and must that one be opened?";

    public string Seed =>
        """
        echo 'AuthorizedKeysFile ~/.ssh/authorized_keys' > /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("authorized-keys-file-elsewhere");
}
