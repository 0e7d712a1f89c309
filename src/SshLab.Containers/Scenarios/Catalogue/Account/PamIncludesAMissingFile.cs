using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>One file missing, and nobody comes in by any method.</summary>
internal sealed class PamIncludesAMissingFile : IScenario
{
    public string Id => "pam-includes-a-missing-file";

    public string Title => "sshd's PAM service includes a file that is not there";

    public string Category => "account";

    public string Hint => "Is everything there that the service names?";

    public string Seed =>
        """
        mv /etc/pam.d/common-account /etc/pam.d/common-account.old
        """;

    // From 9.8 the client is answered once before the monitor ends.
    public Expectation Expect(LabImage image) => Expectation.NotMendable("pam-service-broken") with { SshNet = image.OpenSshVersion < new Version(9, 8) ? null : DifferentLogin.SignsWithoutAsking with { NotAlways = true } };
}
