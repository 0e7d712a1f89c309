using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>Two decisions of two people, on two places.</summary>
internal sealed class UserDeniedAndKeyExpired : IScenario
{
    public string Id => "user-denied-and-key-expired";

    public string Title => "DenyUsers names the user, and the key's line has expired";

    public string Category => "several";

    public string Hint => "Two people said no.";

    public string Seed =>
        """
        echo 'DenyUsers alice' > /etc/ssh/sshd_config.d/50-access.conf
        printf 'expiry-time="20200131" %s\n' "$key" > "$home/.ssh/authorized_keys"
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("user-denied", "key-option-expired");
}
