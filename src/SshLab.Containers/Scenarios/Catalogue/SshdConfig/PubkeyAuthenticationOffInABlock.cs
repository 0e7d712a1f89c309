using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>What holds for everybody need not hold for one.</summary>
internal sealed class PubkeyAuthenticationOffInABlock : IScenario
{
    public string Id => "pubkey-authentication-off-in-a-block";

    public string Title => "A Match block for the user switches keys off";

    public string Category => "sshd-config";

    public string Hint => "Ask sshd what it makes of its files for this very user.";

    public string Seed =>
        """
        printf '%s\n' 'PubkeyAuthentication yes' 'Match User bob,al*' '    X11Forwarding no' '    PubkeyAuthentication no' >> /etc/ssh/sshd_config
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("pubkey-authentication-off");
}
