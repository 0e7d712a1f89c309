using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>A lock of an administrator that does not live in sshd.</summary>
internal sealed class SystemBashrcExits : IScenario
{
    public string Id => "system-bashrc-exits";

    public string Title => "/etc/bash.bashrc ends the shell for everybody but one group";

    public string Category => "account";

    public string Hint => "It is the same for others.";

    public string Seed =>
        """
        sed -i '1i case " $(id -Gn) " in *" staff "*) ;; *) exit 1 ;; esac' /etc/bash.bashrc
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("startup-file-ends-session") with { Login = LoginOutcome.SessionFailed };
}
