using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>sshd itself looks for /etc/nologin only.</summary>
internal sealed class NologinWhileStartingWithoutPam : IScenario
{
    public string Id => "nologin-while-starting-without-pam";

    public string Title => "The host has not finished starting, and sshd does not use PAM";

    public string Category => "harmless";

    public string Hint => "Who would look for that file?";

    public string Seed =>
        """
        sed -i '1i UsePAM no' /etc/ssh/sshd_config.d/00-lab.conf
        echo 'System is booting up.' > /run/nologin

        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
