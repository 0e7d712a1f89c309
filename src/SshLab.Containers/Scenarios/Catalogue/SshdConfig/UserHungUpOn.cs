using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>No list of names denies the user; the connection just ends.</summary>
internal sealed class UserHungUpOn : IScenario
{
    public string Id => "user-hung-up-on";

    public string Title => "RefuseConnection ends the connection of one user";

    public string Category => "sshd-config";

    public string Hint => "Others get further. Who ends this connection, and when?";

    public string Seed =>
        """
        printf '%s\n' 'Match User alice' '    RefuseConnection yes' > /etc/ssh/sshd_config.d/50-site.conf
        """ + SshdReload.Script;

    public bool AppliesTo(LabImage image) => !image.SELinux && image.OpenSshVersion >= new Version(9, 9);

    public Expectation Expect(LabImage image) => Expectation.Decided("refuse-connection");
}
