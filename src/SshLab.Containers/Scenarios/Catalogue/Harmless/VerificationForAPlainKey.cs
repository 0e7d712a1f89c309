using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Of a key that lives in no security key nothing of the kind is asked.</summary>
internal sealed class VerificationForAPlainKey : IScenario
{
    public string Id => "verification-for-a-plain-key";

    public string Title => "The key's line and sshd_config ask for what only security keys can do";

    public string Category => "harmless";

    public string Hint => "Whom is it said to?";

    public string Seed =>
        """
        printf 'verify-required %s\n' "$key" > "$home/.ssh/authorized_keys"
        echo 'PubkeyAuthOptions touch-required verify-required' > /etc/ssh/sshd_config.d/50-security-keys.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
