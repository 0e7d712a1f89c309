using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>A minus before a list takes algorithms away.</summary>
internal sealed class KeyAlgorithmTakenAway : IScenario
{
    public string Id => "key-algorithm-taken-away";

    public string Title => "The algorithm of the key is taken off the list of those accepted";

    public string Category => "sshd-config";

    public string Hint => "Not every key signs by an algorithm that is welcome.";

    public string Seed =>
        """
        echo 'PubkeyAcceptedKeyTypes -ssh-ed25519,ssh-ed25519-cert-*' > /etc/ssh/sshd_config.d/50-crypto.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("key-algorithm-not-accepted");
}
