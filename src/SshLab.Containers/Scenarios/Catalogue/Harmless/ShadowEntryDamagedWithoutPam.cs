using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The line has too few fields; sshd without PAM does not need it.</summary>
internal sealed class ShadowEntryDamagedWithoutPam : IScenario
{
    public string Id => "shadow-entry-damaged-without-pam";

    public string Title => "The entry in shadow is damaged, and sshd does not ask PAM";

    public string Category => "harmless";

    public string Hint => "Who reads shadow here?";

    public string Seed =>
        """
        sed -i "s/^$user:.*/$user:/" /etc/shadow
        echo 'UsePAM no' > /etc/ssh/sshd_config.d/50-pam.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
