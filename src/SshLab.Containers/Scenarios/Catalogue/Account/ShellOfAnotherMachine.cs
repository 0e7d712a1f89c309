using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>The file was copied from a machine of another kind.</summary>
internal sealed class ShellOfAnotherMachine : IScenario
{
    public string Id => "shell-of-another-machine";

    public string Title => "The login shell is no program of this machine";

    public string Category => "account";

    public string Hint => "It is there, it may be executed. Can it run?";

    public string Seed =>
        """
        printf '\177ELF, once' > /usr/local/bin/zsh
        chmod 0755 /usr/local/bin/zsh
        usermod -s /usr/local/bin/zsh "$user" 2> /dev/null
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("shell-cannot-start") with { Login = LoginOutcome.SessionFailed, SeenByLogin = ["shell-cannot-start"] };
}
