using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>The account of a service: the key is accepted, and the session is turned away.</summary>
internal sealed class ShellNologin : IScenario
{
    public string Id => "shell-nologin";

    public string Title => "The login shell is nologin";

    public string Category => "account";

    public string Hint => "The key is accepted. What does the session run?";

    public string Seed =>
        """
        usermod -s /usr/sbin/nologin "$user"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("shell-nologin") with { Login = LoginOutcome.SessionFailed };
}
