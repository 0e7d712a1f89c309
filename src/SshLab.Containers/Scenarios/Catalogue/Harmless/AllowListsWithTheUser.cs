using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Two lists, and the user is in both.</summary>
internal sealed class AllowListsWithTheUser : IScenario
{
    public string Id => "allow-lists-with-the-user";

    public string Title => "AllowUsers and AllowGroups have patterns that fit the user";

    public string Category => "harmless";

    public string Hint => "Patterns may say it too.";

    public string Seed =>
        """
        printf '%s\n' 'AllowUsers bob a*@*' 'AllowGroups wheel ali??' 'DenyUsers alice@203.0.113.*' > /etc/ssh/sshd_config.d/50-access.conf
        """ + SshdReload.Script;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
