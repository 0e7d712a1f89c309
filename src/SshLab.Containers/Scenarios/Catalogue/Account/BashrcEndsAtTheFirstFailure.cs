using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>Good in scripts, fatal in what every shell reads.</summary>
internal sealed class BashrcEndsAtTheFirstFailure : IScenario
{
    public string Id => "bashrc-ends-at-the-first-failure";

    public string Title => ".bashrc says set -e, and a command of it fails";

    public string Category => "account";

    public string Hint => "Which of its commands may fail?";

    public string Seed =>
        """
        printf '%s\n' 'set -eu' 'umask 022' 'cd /nothing/here' 'echo ready' > "$home/.bashrc"
        chown "$uid:$gid" "$home/.bashrc"
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("startup-file-ends-session") with { Login = LoginOutcome.SessionFailed };
}
