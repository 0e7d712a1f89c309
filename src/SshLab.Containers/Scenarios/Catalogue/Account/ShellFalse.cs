using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>The shell ends at once without a word.</summary>
internal sealed class ShellFalse : IScenario
{
    public string Id => "shell-false";

    public string Title => "The login shell is false";

    public string Category => "account";

    public string Hint => "The key is accepted. What does the session run?";

    public string Seed =>
        """
        usermod -s /bin/false "$user"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("shell-nologin") with { Login = LoginOutcome.SessionFailed };
}
