using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>Only root may execute the shell: that is enough for sshd, and not for the account.</summary>
internal sealed class ShellExecutableByRootOnly : IScenario
{
    public string Id => "shell-executable-by-root-only";

    public string Title => "Only root may execute the login shell";

    public string Category => "account";

    public string Hint => "The session begins and ends at once. Try its program as the user.";

    public string Seed =>
        """
        cp /bin/bash /usr/local/bin/zsh
        chmod 744 /usr/local/bin/zsh
        usermod -s /usr/local/bin/zsh "$user" 2> /dev/null
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("shell-not-executable") with { Login = LoginOutcome.SessionFailed };
}
