using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>pam_succeed_if refuses by itself.</summary>
internal sealed class PamWantsAGroup : IScenario
{
    public string Id => "pam-wants-a-group";

    public string Title => "PAM lets in the members of a group, and the user is none";

    public string Category => "account";

    public string Hint => "The server knows the key and hangs up. PAM was asked.";

    public string Seed =>
        """
        groupadd sshusers
        sed -i '/^account.*pam_nologin/a account required pam_succeed_if.so user ingroup sshusers:wheel' /etc/pam.d/sshd
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("pam-condition-not-met") with { Login = LoginOutcome.ClosedAfterAccept };
}
