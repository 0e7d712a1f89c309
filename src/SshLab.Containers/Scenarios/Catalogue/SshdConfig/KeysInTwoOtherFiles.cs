using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>Two places are read, and the usual one is neither.</summary>
internal sealed class KeysInTwoOtherFiles : IScenario
{
    public string Id => "keys-in-two-other-files";

    public string Title => "AuthorizedKeysFile names two files, with tokens, and not the usual one";

    public string Category => "sshd-config";

    public string Hint => "Spell out the tokens.";

    public string Seed =>
        """
        mkdir -p /etc/ssh/keys
        printf 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAcMERYbICUqLzQ5PkNITVJXXGFma3B1en+EiY6TmJ2i somebody\n' > "/etc/ssh/keys/$uid"
        echo 'AuthorizedKeysFile .ssh/%u.keys /etc/ssh/keys/%U' > /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("authorized-keys-file-elsewhere");
}
