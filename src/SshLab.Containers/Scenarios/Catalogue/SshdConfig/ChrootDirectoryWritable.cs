using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>A jail that its inmate could rebuild is none.</summary>
internal sealed class ChrootDirectoryWritable : IScenario
{
    public string Id => "chroot-directory-writable";

    public string Title => "ChrootDirectory is writable by everybody";

    public string Category => "sshd-config";

    public string Hint => "You are in, and then out.";

    public string Seed =>
        """
        mkdir -p /srv/jail/bin
        for file in $(ldd /bin/bash | grep -o '/[^ )]*'); do
            mkdir -p "/srv/jail$(dirname "$file")"
            cp -L "$file" "/srv/jail$file"
        done
        cp -L /bin/bash /srv/jail/bin/bash
        printf '%s\n' 'Match User alice' 'ChrootDirectory /srv/jail' > /etc/ssh/sshd_config.d/50-jail.conf
        chmod 0777 /srv/jail
        """ + SshdReload.Script;

    public bool AppliesTo(LabImage image) => !image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("chroot-directory-broken") with { Login = LoginOutcome.SessionFailed };
}
