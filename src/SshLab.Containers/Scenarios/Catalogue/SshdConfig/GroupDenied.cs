using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>A group that is kept out has one member more than was thought.</summary>
internal sealed class GroupDenied : IScenario
{
    public string Id => "group-denied";

    public string Title => "DenyGroups names a group that the user was added to";

    public string Category => "sshd-config";

    public string Hint => "It is about company, not about the person.";

    public string Seed =>
        """
        groupadd contractors
        usermod -aG contractors "$user"
        echo 'DenyGroups contractors' > /etc/ssh/sshd_config.d/50-access.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("group-denied");
}
