using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Its parent is a shell of its own, not the session.</summary>
internal sealed class SystemSshrcFails : IScenario
{
    public string Id => "system-sshrc-fails";

    public string Title => "/etc/ssh/sshrc fails";

    public string Category => "harmless";

    public string Hint => "Does sshd ask how it ended?";

    public string Seed =>
        """
        printf '%s\n' 'kill -9 $PPID' 'exit 1' > /etc/ssh/sshrc
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
