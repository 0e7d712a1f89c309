using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>The shell that let the account do one thing is gone; another one would let it do more.</summary>
internal sealed class ShellMissingForOneTask : IScenario
{
    public string Id => "shell-missing-for-one-task";

    public string Title => "The shell of an account for one task is not installed";

    public string Category => "account";

    public string Hint => "What was this account meant to do, and with which program?";

    public string Seed =>
        """
        usermod -s /usr/bin/git-shell "$user" 2> /dev/null
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("shell-missing");
}
