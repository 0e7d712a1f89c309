using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyPolicy;

/// <summary>The key was reported lost, and stays out whatever authorized_keys says.</summary>
internal sealed class KeyOnTheRevokedList : IScenario
{
    public string Id => "key-on-the-revoked-list";

    public string Title => "The key is on the server's list of revoked keys";

    public string Category => "key-policy";

    public string Hint => "Some lists go before all others.";

    public string Seed =>
        """
        printf '# lost laptops\n%s\n' "$key" > /etc/ssh/revoked_keys
        echo 'RevokedKeys /etc/ssh/revoked_keys' > /etc/ssh/sshd_config.d/50-revoked.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("key-revoked");
}
