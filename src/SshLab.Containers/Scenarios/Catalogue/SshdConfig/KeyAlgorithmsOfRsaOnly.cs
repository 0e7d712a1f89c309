using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>A list copied from a guide of other days has RSA only.</summary>
internal sealed class KeyAlgorithmsOfRsaOnly : IScenario
{
    public string Id => "key-algorithms-of-rsa-only";

    public string Title => "The accepted algorithms are RSA's, and the key is ed25519";

    public string Category => "sshd-config";

    public string Hint => "Compare what the key is with what is asked for.";

    public string Seed =>
        """
        echo 'PubkeyAcceptedKeyTypes rsa-sha2-512,rsa-sha2-256' > /etc/ssh/sshd_config.d/50-crypto.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("key-algorithm-not-accepted");
}
