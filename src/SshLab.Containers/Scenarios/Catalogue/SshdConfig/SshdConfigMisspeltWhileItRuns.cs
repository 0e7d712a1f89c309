using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>sshd goes on with what it read; its next start will fail.</summary>
internal sealed class SshdConfigMisspeltWhileItRuns : IScenario
{
    public string Id => "sshd-config-misspelt-while-it-runs";

    public string Title => "A keyword is misspelt, and sshd has not been started anew since";

    public string Category => "sshd-config";

    public string Hint => "It works. Would it, after a restart?";

    public string Seed =>
        """
        echo 'PasswordAuthentification no' > /etc/ssh/sshd_config.d/50-password.conf
        """;

    public Expectation Expect(LabImage image) => Expectation.Risky("sshd-config-invalid");
}
