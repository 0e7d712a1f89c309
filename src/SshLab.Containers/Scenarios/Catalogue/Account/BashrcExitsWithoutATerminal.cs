using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>Meant is return: exit ends the shell that sshd started for the command, and with code 0.</summary>
internal sealed class BashrcExitsWithoutATerminal : IScenario
{
    public string Id => "bashrc-exits-without-a-terminal";

    public string Title => ".bashrc ends the shell where it is not interactive";

    public string Category => "account";

    public string Hint => "Terminals work, commands say nothing and end well. What does bash read before a command?";

    public string Seed =>
        """
        printf '%s\n' '# not for scripts' '[ -z "$PS1" ] && exit' 'alias ll="ls -l"' > "$home/.bashrc"
        chown "$uid:$gid" "$home/.bashrc"
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("startup-file-ends-session") with { Login = LoginOutcome.SessionFailed, SshNet = DifferentLogin.AsksNoWord };
}
