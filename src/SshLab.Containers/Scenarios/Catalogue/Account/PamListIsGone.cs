using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>A list that is not there refuses everybody, unless the line says onerr=succeed.</summary>
internal sealed class PamListIsGone : IScenario
{
    public string Id => "pam-list-is-gone";

    public string Title => "The list that PAM reads does not exist";

    public string Category => "account";

    public string Hint => "The server knows the key and hangs up. Is everything there that is asked for?";

    public string Seed =>
        """
        sed -i '/^account.*pam_nologin/a account required pam_listfile.so item=group sense=allow file=/etc/ssh/login.groups' /etc/pam.d/sshd
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("pam-listfile-denied") with { Login = LoginOutcome.ClosedAfterAccept };
}
