using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>The day on which the account expires has gone by, and sshd looks for itself.</summary>
internal sealed class AccountExpiredWithoutPam : IScenario
{
    public string Id => "account-expired-without-pam";

    public string Title => "The account expired long ago, and sshd does not use PAM";

    public string Category => "account";

    public string Hint => "For how long was this account made?";

    public string Seed =>
        """
        sed -i '1i UsePAM no' /etc/ssh/sshd_config.d/00-lab.conf
        chage -E 10000 "$user"

        """ + SshdReload.Script;

    /// <summary>SELinux keeps /etc/shadow from sshd, which then goes by passwd alone.</summary>
    public Expectation Expect(LabImage image) => image.SELinux ? Expectation.Harmless : Expectation.Decided("account-expired");
}
