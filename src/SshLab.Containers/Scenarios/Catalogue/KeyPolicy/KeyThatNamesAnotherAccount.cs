using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.KeyPolicy;

/// <summary>A cloud image lets nobody in as root, and says who to be instead; the command ends well.</summary>
internal sealed class KeyThatNamesAnotherAccount : IScenario
{
    public string Id => "key-that-names-another-account";

    public string Title => "The key says to log in as another user";

    public string Category => "key-policy";

    public string Hint => "The door opens, and somebody tells you which door to take.";

    public string Seed =>
        """
        printf 'no-port-forwarding,no-agent-forwarding,no-X11-forwarding,command="echo '"'Please login as the user \\\\\"debian\\\\\" rather than the user \\\\\"root\\\\\".'"';echo" %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("key-forced-command") with { Login = LoginOutcome.SessionFailed, SeenByLogin = ["key-forced-command"], SshNet = DifferentLogin.AsksNoWord };
}
