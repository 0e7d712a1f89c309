using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>A pattern means more people than it names.</summary>
internal sealed class UserDeniedByAPattern : IScenario
{
    public string Id => "user-denied-by-a-pattern";

    public string Title => "DenyUsers has a pattern that fits the user";

    public string Category => "sshd-config";

    public string Hint => "Not everybody who is meant is named in full.";

    public string Seed =>
        """
        echo 'DenyUsers al*' >> /etc/ssh/sshd_config
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("user-denied");
}
