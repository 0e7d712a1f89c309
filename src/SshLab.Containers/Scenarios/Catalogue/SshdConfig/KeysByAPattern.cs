using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>From 10.0 on AuthorizedKeysFile takes patterns; to older servers one is the name of a file that is not there.</summary>
internal sealed class KeysByAPattern : IScenario
{
    public string Id => "keys-by-a-pattern";

    public string Title => "AuthorizedKeysFile names all files of a directory by a pattern";

    public string Category => "sshd-config";

    public string Hint => "It works on the newer servers. What does an older one make of the star?";

    public string Seed =>
        """
        install -d -m 0700 -o "$uid" -g "$gid" "$home/.ssh/authorized_keys.d"
        mv "$home/.ssh/authorized_keys" "$home/.ssh/authorized_keys.d/alice"
        echo 'AuthorizedKeysFile .ssh/authorized_keys.d/*' > /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => image.OpenSshVersion >= new Version(10, 0) ? Expectation.Harmless : Expectation.NeedsSetup("authorized-keys-missing");
}
