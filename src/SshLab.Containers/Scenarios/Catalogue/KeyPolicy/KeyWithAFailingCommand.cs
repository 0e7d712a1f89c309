using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.KeyPolicy;

/// <summary>The key is let in, and runs a program that is not there.</summary>
internal sealed class KeyWithAFailingCommand : IScenario
{
    public string Id => "key-with-a-failing-command";

    public string Title => "The key may run one command only, and that does not exist";

    public string Category => "key-policy";

    public string Hint => "The door opens. What is behind it?";

    public string Seed =>
        """
        printf 'command="/usr/local/bin/backup-server" %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => new()
    {
        Login = LoginOutcome.SessionFailed,
        Findings = ["key-forced-command"],
        SeenByLogin = ["key-forced-command"],
        Cure = ScenarioCure.Override,
    };
}
