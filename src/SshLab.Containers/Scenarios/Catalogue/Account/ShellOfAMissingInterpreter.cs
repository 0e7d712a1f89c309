using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>The shell is a script, and what runs it was removed.</summary>
internal sealed class ShellOfAMissingInterpreter : IScenario
{
    public string Id => "shell-of-a-missing-interpreter";

    public string Title => "The login shell is a script whose interpreter is not installed";

    public string Category => "account";

    public string Hint => "It is there, it may be executed, and the system says that there is no such file.";

    public string Seed =>
        """
        printf '#!/usr/bin/no-such-interpreter\nexec bash "$@"\n' > /usr/local/bin/jump-shell
        chmod 0755 /usr/local/bin/jump-shell
        usermod -s /usr/local/bin/jump-shell "$user" 2> /dev/null
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("shell-cannot-start") with { Login = LoginOutcome.SessionFailed, SeenByLogin = ["shell-cannot-start"] };
}
