using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>sshd does not read /etc/shells; only PAM could, and does not here.</summary>
internal sealed class ShellNotListed : IScenario
{
    public string Id => "shell-not-listed";

    public string Title => "The login shell is not in /etc/shells";

    public string Category => "harmless";

    public string Hint => "Does anybody here read the list of shells?";

    public string Seed =>
        """
        cp /bin/bash /usr/local/bin/mysh
        usermod -s /usr/local/bin/mysh "$user"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
