using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>sshd itself takes the day of expiry for the last one that is good, unlike PAM.</summary>
internal sealed class AccountExpiresTodayWithoutPam : IScenario
{
    public string Id => "account-expires-today-without-pam";

    public string Title => "The account expires today, and sshd does not use PAM";

    public string Category => "harmless";

    public string Hint => "Which is the last day on which this account is good?";

    public string Seed =>
        """
        sed -i '1i UsePAM no' /etc/ssh/sshd_config.d/00-lab.conf
        chage -E "$(($(date +%s) / 86400))" "$user"

        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
