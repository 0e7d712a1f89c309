using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>pam_listfile reads a list of those who are let in; the user's name has a blank behind it, and so is another.</summary>
internal sealed class PamListWithoutTheUser : IScenario
{
    public string Id => "pam-list-without-the-user";

    public string Title => "The list of users who are let in leaves the user out";

    public string Category => "account";

    public string Hint => "The server knows the key and hangs up. Who is on which list?";

    public string Seed =>
        """
        sed -i '/^account.*pam_nologin/a account required pam_listfile.so item=user sense=allow file=/etc/ssh/allowed onerr=succeed' /etc/pam.d/sshd
        printf 'bob\nalice ' > /etc/ssh/allowed
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("pam-listfile-denied") with { Login = LoginOutcome.ClosedAfterAccept };
}
