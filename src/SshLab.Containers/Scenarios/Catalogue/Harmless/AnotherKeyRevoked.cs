using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>A list of revoked keys, with somebody else's on it.</summary>
internal sealed class AnotherKeyRevoked : IScenario
{
    public string Id => "another-key-revoked";

    public string Title => "The server has a list of revoked keys, and the key is not on it";

    public string Category => "harmless";

    public string Hint => "Being on a list matters.";

    public string Seed =>
        """
        printf '# lost\n\n' > /etc/ssh/revoked_keys
        cat /etc/ssh/ssh_host_ed25519_key.pub >> /etc/ssh/revoked_keys
        echo 'RevokedKeys /etc/ssh/revoked_keys' > /etc/ssh/sshd_config.d/50-revoked.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
