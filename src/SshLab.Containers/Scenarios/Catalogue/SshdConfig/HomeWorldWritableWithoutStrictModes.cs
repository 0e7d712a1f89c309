using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The cure that forums hand out: sshd is told not to look. The key works, and so would anybody's who may write there.</summary>
internal sealed class HomeWorldWritableWithoutStrictModes : IScenario
{
    public string Id => "home-world-writable-without-strict-modes";

    public string Title => "Everybody may write to the home, and StrictModes is no";

    public string Category => "sshd-config";

    public string Hint => "It works, for more people than it should.";

    public string Seed =>
        """
        chmod 0777 "$home"
        echo 'StrictModes no' > /etc/ssh/sshd_config.d/50-modes.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Risky("strict-modes-off");
}
