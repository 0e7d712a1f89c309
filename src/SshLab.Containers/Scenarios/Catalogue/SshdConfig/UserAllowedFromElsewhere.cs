using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>USER@HOST in AllowUsers lets the user in from there only.</summary>
internal sealed class UserAllowedFromElsewhere : IScenario
{
    public string Id => "user-allowed-from-elsewhere";

    public string Title => "AllowUsers has the user with an address that this client does not have";

    public string Category => "sshd-config";

    public string Hint => "The name is right. Is the place?";

    public string Seed =>
        """
        echo 'AllowUsers alice@203.0.113.* root@*' > /etc/ssh/sshd_config.d/50-access.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("user-not-allowed");
}
