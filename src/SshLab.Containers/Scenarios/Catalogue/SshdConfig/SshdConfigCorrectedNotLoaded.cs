using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The file is right again, and the running sshd has never seen it.</summary>
internal sealed class SshdConfigCorrectedNotLoaded : IScenario
{
    public string Id => "sshd-config-corrected-not-loaded";

    public string Title => "AuthorizedKeysFile was corrected, and sshd not told";

    public string Category => "sshd-config";

    public string Hint => "When did sshd last read anything?";

    public string Seed =>
        """
        echo 'AuthorizedKeysFile /etc/ssh/nowhere/%u' > /etc/ssh/sshd_config.d/50-keys.conf
        """ + SshdReload.Script + """

        rm /etc/ssh/sshd_config.d/50-keys.conf
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("sshd-config-not-loaded") with { SeenByLogin = ["sshd-config-not-loaded"] };
}
