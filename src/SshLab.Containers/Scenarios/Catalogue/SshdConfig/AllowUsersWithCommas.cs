using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>The list was written as in other files.</summary>
internal sealed class AllowUsersWithCommas : IScenario
{
    public string Id => "allow-users-with-commas";

    public string Title => "AllowUsers divides the names by commas";

    public string Category => "sshd-config";

    public string Hint => "Everybody is on the list. How does sshd read it?";

    public string Seed =>
        """
        echo "AllowUsers bob,$user,carol" > /etc/ssh/sshd_config.d/50-users.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("user-not-allowed");
}
