using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The list is of groups, and the user is in none of them.</summary>
internal sealed class GroupNotInAllowGroups : IScenario
{
    public string Id => "group-not-in-allow-groups";

    public string Title => "AllowGroups lists a group without the user";

    public string Category => "sshd-config";

    public string Hint => "Which door is open to members only?";

    public string Seed =>
        """
        groupadd ssh-users
        usermod -aG ssh-users bob
        echo 'AllowGroups ssh-users wheel' > /etc/ssh/sshd_config.d/50-access.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("group-not-allowed");
}
