using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The first value counts: what comes later in the main file does not.</summary>
internal sealed class MainFileSaysNoTooLate : IScenario
{
    public string Id => "main-file-says-no-too-late";

    public string Title => "The main file switches keys off after a drop-in has switched them on";

    public string Category => "harmless";

    public string Hint => "Both cannot count.";

    public string Seed =>
        """
        echo 'PubkeyAuthentication yes' > /etc/ssh/sshd_config.d/50-keys.conf
        echo 'PubkeyAuthentication no' >> /etc/ssh/sshd_config
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
