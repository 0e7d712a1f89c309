using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>The carriage return belongs to the name of the file that is to be included.</summary>
internal sealed class PamServiceWithCarriageReturns : IScenario
{
    public string Id => "pam-service-with-carriage-returns";

    public string Title => "The lines of sshd's PAM service end as on Windows";

    public string Category => "account";

    public string Hint => "The server hangs up on everybody. What does PAM say?";

    public string Seed =>
        """
        sed -i 's/$/\r/' /etc/pam.d/sshd
        """;

    // From 9.8 the client is answered once before the monitor ends.
    public Expectation Expect(LabImage image) => Expectation.Fixable("pam-service-broken") with { SshNet = image.OpenSshVersion < new Version(9, 8) ? null : DifferentLogin.SignsWithoutAsking with { NotAlways = true } };
}
