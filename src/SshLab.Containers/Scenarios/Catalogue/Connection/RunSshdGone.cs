using SshLab.Containers.Images;
using SshLab.Facts;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>Something cleaned /run while sshd was running: it goes on listening, and drops everybody.</summary>
internal sealed class RunSshdGone : IScenario
{
    public string Id => "run-sshd-gone";

    public string Title => "The directory /run/sshd is gone";

    public string Category => "connection";

    public string Hint => "sshd listens, and drops everybody. Ask it whether it would start.";

    public string Seed =>
        """
        rmdir /run/sshd
        """;

    public bool AppliesTo(LabImage image) => image is { Flavour: ServerFlavour.Debian, SELinux: false };

    public Expectation Expect(LabImage image) => Expectation.Fixable("privsep-directory-missing") with { Login = LoginOutcome.Unreachable };
}
