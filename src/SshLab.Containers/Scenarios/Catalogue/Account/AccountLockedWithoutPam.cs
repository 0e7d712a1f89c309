using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Account;

/// <summary>An account locked by usermod -L on an sshd that does not ask PAM: what hardening guides bring about.</summary>
internal sealed class AccountLockedWithoutPam : IScenario
{
    public string Id => "account-locked-without-pam";

    public string Title => "The password is locked, and sshd does not use PAM";

    public string Category => "account";

    public string Hint => "What does this sshd make of an account whose password nobody can use?";

    public string Seed =>
        """
        sed -i '1i UsePAM no' /etc/ssh/sshd_config.d/00-lab.conf
        usermod -L "$user"

        """ + SshdReload.Script;

    /// <summary>SELinux keeps /etc/shadow from sshd, which then goes by passwd alone.</summary>
    public Expectation Expect(LabImage image) => image.SELinux ? Expectation.Harmless : Expectation.Decided("account-locked");
}
