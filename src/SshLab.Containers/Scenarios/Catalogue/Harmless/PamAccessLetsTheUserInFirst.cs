using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The first line that fits decides, and one for the user comes before the one for all.</summary>
internal sealed class PamAccessLetsTheUserInFirst : IScenario
{
    public string Id => "pam-access-lets-the-user-in-first";

    public string Title => "access.conf lets the user in, then refuses everybody";

    public string Category => "harmless";

    public string Hint => "Which line of the list fits first?";

    public string Seed =>
        """
        sed -i '/^account.*pam_nologin/a account required pam_access.so' /etc/pam.d/sshd
        printf '%s\n' '+ : alice : ALL' '- : ALL : ALL' >> /etc/security/access.conf
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
