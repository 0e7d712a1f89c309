using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Only names that end in .conf are included.</summary>
internal sealed class DropInWithoutConf : IScenario
{
    public string Id => "drop-in-without-conf";

    public string Title => "A file among the drop-ins denies the user, and its name does not end in .conf";

    public string Category => "harmless";

    public string Hint => "Is it read at all?";

    public string Seed =>
        """
        echo 'DenyUsers alice' > /etc/ssh/sshd_config.d/50-deny.conf.disabled
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
