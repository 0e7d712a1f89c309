using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>A passwd file was restored from a time before sshd was installed.</summary>
internal sealed class SshdAccountGone : IScenario
{
    public string Id => "sshd-account-gone";

    public string Title => "sshd's own account is gone";

    public string Category => "connection";

    public string Hint => "sshd listens, and drops everybody. Who is it, until it knows who you are?";

    public string Seed =>
        """
        sed -i '/^sshd:/d' /etc/passwd
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("privsep-user-missing") with { Login = LoginOutcome.Unreachable };
}
