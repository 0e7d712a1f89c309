using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The list refuses everybody, and the service of sshd does not ask for it.</summary>
internal sealed class PamAccessNotAsked : IScenario
{
    public string Id => "pam-access-not-asked";

    public string Title => "access.conf refuses everybody, and nobody asks";

    public string Category => "harmless";

    public string Hint => "Who reads that list?";

    public string Seed =>
        """
        echo '- : ALL : ALL' >> /etc/security/access.conf
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
