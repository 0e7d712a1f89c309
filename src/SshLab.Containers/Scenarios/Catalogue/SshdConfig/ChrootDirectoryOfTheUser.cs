using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The directory belongs to whom it should hold.</summary>
internal sealed class ChrootDirectoryOfTheUser : IScenario
{
    public string Id => "chroot-directory-of-the-user";

    public string Title => "ChrootDirectory belongs to the user";

    public string Category => "sshd-config";

    public string Hint => "Read the last words of sshd about this session.";

    public string Seed =>
        """
        mkdir -p /srv/jail/bin
        for file in $(ldd /bin/bash | grep -o '/[^ )]*'); do
            mkdir -p "/srv/jail$(dirname "$file")"
            cp -L "$file" "/srv/jail$file"
        done
        cp -L /bin/bash /srv/jail/bin/bash
        printf '%s\n' 'Match User alice' 'ChrootDirectory /srv/jail' > /etc/ssh/sshd_config.d/50-jail.conf
        chown "$user:" /srv/jail
        """ + SshdReload.Script;

    public bool AppliesTo(LabImage image) => !image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("chroot-directory-broken") with { Login = LoginOutcome.SessionFailed };
}
