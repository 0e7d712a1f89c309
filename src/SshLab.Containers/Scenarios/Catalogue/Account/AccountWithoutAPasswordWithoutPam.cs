using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>A fresh account as useradd makes it, with a lock and no password behind it, on an sshd that does not ask PAM.</summary>
internal sealed class AccountWithoutAPasswordWithoutPam : IScenario
{
    public string Id => "account-without-a-password-without-pam";

    public string Title => "The account never had a password, and sshd does not use PAM";

    public string Category => "account";

    public string Hint => "Has this account ever been given a password?";

    public string Seed =>
        """
        sed -i '1i UsePAM no' /etc/ssh/sshd_config.d/00-lab.conf
        usermod -p '!' "$user"

        """ + SshdReload.Script;

    /// <summary>SELinux keeps /etc/shadow from sshd, which then goes by passwd alone.</summary>
    public Expectation Expect(LabImage image) => image.SELinux ? Expectation.Harmless : Expectation.Decided("account-locked");
}
