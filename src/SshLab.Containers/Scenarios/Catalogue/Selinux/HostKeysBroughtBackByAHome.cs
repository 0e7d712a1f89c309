using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>Host keys that were moved out of a home: sshd may not read them, and does not start without one.</summary>
internal sealed class HostKeysBroughtBackByAHome : IScenario
{
    public string Id => "host-keys-brought-back-by-a-home";

    public string Title => "The host keys came back from a backup by way of a home, and sshd was started anew";

    public string Category => "selinux";

    public string Hint => "Nobody answers, and the keys are there, with the right modes.";

    public string Seed =>
        """
        mkdir "$home/backup"
        for key in /etc/ssh/ssh_host_*_key; do cat "$key" > "$home/backup/${key##*/}"; done
        chown root:root "$home/backup"/*
        chmod 600 "$home/backup"/*
        mv -f "$home/backup"/* /etc/ssh/
        rmdir "$home/backup"
        /etc/init.d/ssh stop < /dev/null > /dev/null 2>&1
        /etc/init.d/ssh start < /dev/null > /dev/null 2>&1 || true
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-server-file-denied") with { Login = LoginOutcome.Unreachable };
}
