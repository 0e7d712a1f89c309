using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The first value counts, and the drop-ins come first.</summary>
internal sealed class PubkeyAuthenticationOffInADropIn : IScenario
{
    public string Id => "pubkey-authentication-off-in-a-drop-in";

    public string Title => "A drop-in switches keys off, and the main file switches them on";

    public string Category => "sshd-config";

    public string Hint => "Two files say two things. Which one is read first?";

    public string Seed =>
        """
        echo 'PubkeyAuthentication no' > /etc/ssh/sshd_config.d/10-hardening.conf
        echo 'PubkeyAuthentication yes' >> /etc/ssh/sshd_config
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("pubkey-authentication-off");
}
