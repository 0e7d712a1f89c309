using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>From the machine itself everything works, and from anywhere else nothing.</summary>
internal sealed class PubkeyAuthenticationOffForOutsiders : IScenario
{
    public string Id => "pubkey-authentication-off-for-outsiders";

    public string Title => "Keys are switched off for all addresses but the server's own";

    public string Category => "sshd-config";

    public string Hint => "It works on the server itself. Where does sshd think that you are?";

    public string Seed =>
        """
        printf '%s\n' 'Match Address *,!127.0.0.1,!::1' 'PubkeyAuthentication no' > /etc/ssh/sshd_config.d/50-remote.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("pubkey-authentication-off");
}
