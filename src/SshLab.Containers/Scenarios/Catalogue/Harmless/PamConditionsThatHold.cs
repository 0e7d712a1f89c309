using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>A list with the user, a jump past a denial, a condition that only steers, and hours that are now.</summary>
internal sealed class PamConditionsThatHold : IScenario
{
    public string Id => "pam-conditions-that-hold";

    public string Title => "PAM asks for lists, groups and hours, and all of them let the user in";

    public string Category => "harmless";

    public string Hint => "Four modules are asked. Does any of them say no?";

    public string Seed =>
        """
        sed -i '/^account.*pam_nologin/a \
        account required pam_listfile.so item=user sense=allow file=/etc/ssh/allowed\
        account [success=1 default=ignore] pam_succeed_if.so quiet user ingroup sshusers\
        account requisite pam_deny.so\
        account [success=ignore default=1] pam_succeed_if.so quiet user = bob\
        account requisite pam_deny.so\
        account required pam_time.so' /etc/pam.d/sshd
        printf 'bob\r\nalice\r\n' > /etc/ssh/allowed
        groupadd sshusers
        usermod -aG sshusers alice
        printf '%s\n' 'sshd;*;!root;Al0000-2400' 'sshd;tty*;alice;!Al0000-2400' >> /etc/security/time.conf
        """;

    public bool AppliesTo(LabImage image) => !image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
