using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyPolicy;

/// <summary>sshd does not know who is revoked, and so lets nobody in.</summary>
internal sealed class RevokedListMissing : IScenario
{
    public string Id => "revoked-list-missing";

    public string Title => "The list of revoked keys that sshd is told to read does not exist";

    public string Category => "key-policy";

    public string Hint => "What is not there can keep everybody out.";

    public string Seed =>
        """
        rm -f /etc/ssh/revoked_keys
        echo 'RevokedKeys /etc/ssh/revoked_keys' > /etc/ssh/sshd_config.d/50-revoked.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("revoked-keys-unreadable");
}
