using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The jail is safe and empty: nothing can be run in it.</summary>
internal sealed class ChrootWithoutAShell : IScenario
{
    public string Id => "chroot-without-a-shell";

    public string Title => "ChrootDirectory has no shell in it";

    public string Category => "sshd-config";

    public string Hint => "What is there to run, where the session begins?";

    public string Seed =>
        """
        mkdir -p /srv/jail
        printf '%s\n' 'Match User alice' 'ChrootDirectory /srv/jail' > /etc/ssh/sshd_config.d/50-jail.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("chroot-directory-broken") with { Login = LoginOutcome.SessionFailed };
}
