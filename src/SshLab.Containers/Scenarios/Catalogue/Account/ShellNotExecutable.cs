using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>A shell that was copied without its mode: sshd finds nobody who may execute it.</summary>
internal sealed class ShellNotExecutable : IScenario
{
    public string Id => "shell-not-executable";

    public string Title => "Nobody may execute the login shell";

    public string Category => "account";

    public string Hint => "Which program is this account given at the end of a login, and may it be run?";

    public string Seed =>
        """
        cp /bin/bash /usr/local/bin/zsh
        chmod 644 /usr/local/bin/zsh
        usermod -s /usr/local/bin/zsh "$user" 2> /dev/null
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("shell-not-executable");
}
