using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>A star is no lock: no password matches it, and sshd lets the key in.</summary>
internal sealed class PasswordDisabledWithoutPam : IScenario
{
    public string Id => "password-disabled-without-pam";

    public string Title => "No password can match, and sshd does not use PAM";

    public string Category => "harmless";

    public string Hint => "Look at what stands in the password field, and what sshd makes of it.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        sed -i '1i UsePAM no' /etc/ssh/sshd_config.d/00-lab.conf
        usermod -p '*' "$user"

        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
