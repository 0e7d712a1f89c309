using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>What systemd leaves below /run until a host has started; it goes away by itself.</summary>
internal sealed class NologinWhileStarting : IScenario
{
    public string Id => "nologin-while-starting";

    public string Title => "The host has not finished starting";

    public string Category => "account";

    public string Hint => "The server knows the key and hangs up. Did it say anything before?";

    public string Seed =>
        """
        echo 'System is booting up. Unprivileged users are not permitted to log in yet.' > /run/nologin
        """;

    /// <summary>SELinux keeps a file that root's shell made in /run from sshd, and PAM goes on as if it were not there.</summary>
    public Expectation Expect(LabImage image) => image.SELinux ? Expectation.Harmless : Expectation.NotMendable("nologin-file") with { Login = LoginOutcome.ClosedAfterAccept };
}
