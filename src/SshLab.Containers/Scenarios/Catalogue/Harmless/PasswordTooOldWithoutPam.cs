using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Without PAM sshd asks nobody with a key for the age of a password.</summary>
internal sealed class PasswordTooOldWithoutPam : IScenario
{
    public string Id => "password-too-old-without-pam";

    public string Title => "The password is older than allowed, and sshd does not use PAM";

    public string Category => "harmless";

    public string Hint => "Who would ask for the age of the password?";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        sed -i '1i UsePAM no' /etc/ssh/sshd_config.d/00-lab.conf
        chage -d 15000 -M 90 "$user"

        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
