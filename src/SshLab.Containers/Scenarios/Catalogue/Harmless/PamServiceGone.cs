using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Debian's other asks what every service asks.</summary>
internal sealed class PamServiceGone : IScenario
{
    public string Id => "pam-service-gone";

    public string Title => "PAM has no service for sshd, and what stands for it lets in";

    public string Category => "harmless";

    public string Hint => "Whom does PAM ask in place of a service that is not there?";

    public string Seed =>
        """
        rm /etc/pam.d/sshd
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
