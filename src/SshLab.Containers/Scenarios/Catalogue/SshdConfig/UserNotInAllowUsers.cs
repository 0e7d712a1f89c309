using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>Once there is a list, whoever is not in it stays out.</summary>
internal sealed class UserNotInAllowUsers : IScenario
{
    public string Id => "user-not-in-allow-users";

    public string Title => "AllowUsers lists another user only";

    public string Category => "sshd-config";

    public string Hint => "Who is let in here at all?";

    public string Seed =>
        """
        echo 'AllowUsers bob' > /etc/ssh/sshd_config.d/50-access.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("user-not-allowed");
}
