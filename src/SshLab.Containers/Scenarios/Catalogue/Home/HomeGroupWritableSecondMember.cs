using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Home;

/// <summary>The private group has a second member: now Debian's sshd refuses group write too.</summary>
internal sealed class HomeGroupWritableSecondMember : IScenario
{
    public string Id => "home-group-writable-second-member";

    public string Title => "The home directory is writable by the user's group, and somebody else is in it";

    public string Category => "home";

    public string Hint => "`getent group` tells more than `ls -l`.";

    public string Seed =>
        """
        usermod -aG "$(id -gn "$user")" bob
        chmod 0775 "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("home-writable-by-others");
}
