using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>pam_listfile reads a list of those who are refused; the line ends as on Windows, and counts.</summary>
internal sealed class PamListNamesTheUser : IScenario
{
    public string Id => "pam-list-names-the-user";

    public string Title => "A list of refused users names the user";

    public string Category => "account";

    public string Hint => "The server knows the key and hangs up. Who is on which list?";

    public string Seed =>
        """
        sed -i '/^account.*pam_nologin/a account required pam_listfile.so item=user sense=deny file=/etc/ssh/denied onerr=succeed' /etc/pam.d/sshd
        printf 'carol\nalice\r\ndave\n' > /etc/ssh/denied
        """;

    public Expectation Expect(LabImage image) => Expectation.Decided("pam-listfile-denied") with { Login = LoginOutcome.ClosedAfterAccept };
}
