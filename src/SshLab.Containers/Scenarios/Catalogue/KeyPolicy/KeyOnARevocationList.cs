using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyPolicy;

/// <summary>The same in OpenSSH's binary form, which nobody edits by hand.</summary>
internal sealed class KeyOnARevocationList : IScenario
{
    public string Id => "key-on-a-revocation-list";

    public string Title => "The key is on the server's key revocation list";

    public string Category => "key-policy";

    public string Hint => "Not every list is text.";

    public string Seed =>
        """
        printf '%s\n' "$key" > /tmp/lost.pub
        ssh-keygen -q -k -f /etc/ssh/revoked_keys /tmp/lost.pub
        rm /tmp/lost.pub
        echo 'RevokedKeys /etc/ssh/revoked_keys' > /etc/ssh/sshd_config.d/50-revoked.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("key-revoked");
}
