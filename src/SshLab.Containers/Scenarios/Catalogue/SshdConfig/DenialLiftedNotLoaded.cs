using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The denial is out of the file, and still in force.</summary>
internal sealed class DenialLiftedNotLoaded : IScenario
{
    public string Id => "denial-lifted-not-loaded";

    public string Title => "The user was taken out of DenyUsers, and sshd not told";

    public string Category => "sshd-config";

    public string Hint => "The files say yes, and the server says no.";

    public string Seed =>
        """
        echo 'DenyUsers alice' >> /etc/ssh/sshd_config
        """ + SshdReload.Script + """

        sed -i '/^DenyUsers/d' /etc/ssh/sshd_config
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("sshd-config-not-loaded");
}
