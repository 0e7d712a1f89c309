using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>There is nothing to lock the user into.</summary>
internal sealed class ChrootDirectoryMissing : IScenario
{
    public string Id => "chroot-directory-missing";

    public string Title => "ChrootDirectory names a directory that does not exist";

    public string Category => "sshd-config";

    public string Hint => "The session ends before it begins.";

    public string Seed =>
        """
        printf '%s\n' 'Match User alice' 'ChrootDirectory /srv/jails/%u' > /etc/ssh/sshd_config.d/50-jail.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("chroot-directory-broken") with { Login = LoginOutcome.SessionFailed };
}
