using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>A favourite shell of another host; without a terminal a failed exec ends bash.</summary>
internal sealed class BashrcExecsAMissingShell : IScenario
{
    public string Id => "bashrc-execs-a-missing-shell";

    public string Title => ".bashrc puts a shell in the place of bash that is not installed";

    public string Category => "account";

    public string Hint => "Whose words are these, and before what?";

    public string Seed =>
        """
        printf '%s\n' 'export EDITOR=vi' 'exec zsh' > "$home/.bashrc"
        chown "$uid:$gid" "$home/.bashrc"
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("startup-file-ends-session") with { Login = LoginOutcome.SessionFailed };
}
