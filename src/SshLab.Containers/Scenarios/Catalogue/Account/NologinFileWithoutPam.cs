using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>Without PAM sshd itself looks for the file, once the key is accepted.</summary>
internal sealed class NologinFileWithoutPam : IScenario
{
    public string Id => "nologin-file-without-pam";

    public string Title => "The server is closed for maintenance, and sshd does not use PAM";

    public string Category => "account";

    public string Hint => "The key is accepted. Did the server say anything before it ended the session?";

    public string Seed =>
        """
        sed -i '1i UsePAM no' /etc/ssh/sshd_config.d/00-lab.conf
        echo 'Closed until the disks are changed.' > /etc/nologin

        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("nologin-file") with { Login = LoginOutcome.SessionFailed };
}
