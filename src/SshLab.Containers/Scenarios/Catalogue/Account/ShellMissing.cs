using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>The package of the login shell is gone; sshd refuses before it looks at any key.</summary>
internal sealed class ShellMissing : IScenario
{
    public string Id => "shell-missing";

    public string Title => "The login shell is not installed";

    public string Category => "account";

    public string Hint => "Which program is this account given at the end of a login?";

    public string Seed =>
        """
        usermod -s /bin/zsh "$user" 2> /dev/null
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("shell-missing");
}
