using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyPolicy;

/// <summary>Somebody wrote down the fingerprint of a key, and sshd gives up on the whole list.</summary>
internal sealed class RevokedListWithAFingerprint : IScenario
{
    public string Id => "revoked-list-with-a-fingerprint";

    public string Title => "The list of revoked keys has a fingerprint in it";

    public string Category => "key-policy";

    public string Hint => "sshd wants the key itself.";

    public string Seed =>
        """
        echo 'SHA256:uNiVztksCsDhcc0u9e8BrWJ1QHqMNCRUIsAnlB2zNDM old laptop' > /etc/ssh/revoked_keys
        echo 'RevokedKeys /etc/ssh/revoked_keys' > /etc/ssh/sshd_config.d/50-revoked.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("revoked-keys-unreadable");
}
