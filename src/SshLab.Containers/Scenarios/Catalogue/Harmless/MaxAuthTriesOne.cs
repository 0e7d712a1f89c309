using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>One try is enough for the right key.</summary>
internal sealed class MaxAuthTriesOne : IScenario
{
    public string Id => "max-auth-tries-one";

    public string Title => "MaxAuthTries is 1, and the right key is the first";

    public string Category => "harmless";

    public string Hint => "How many tries does it take?";

    public string Seed =>
        """
        echo 'MaxAuthTries 1' > /etc/ssh/sshd_config.d/50-tries.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
