using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshdConfig;

/// <summary>A drop-in that nobody remembers names the user.</summary>
internal sealed class UserDeniedInADropIn : IScenario
{
    public string Id => "user-denied-in-a-drop-in";

    public string Title => "A drop-in of sshd has DenyUsers with the user in it";

    public string Category => "sshd-config";

    public string Hint => "The main file is not all that sshd reads.";

    public string Seed =>
        """
        printf '%s\n' '# Departed colleagues' 'DenyUsers bob alice mallory' > /etc/ssh/sshd_config.d/50-departed.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Decided("user-denied");
}
