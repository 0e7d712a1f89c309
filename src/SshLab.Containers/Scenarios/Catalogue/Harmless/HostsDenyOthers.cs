using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>What hosts.allow grants is not looked up in hosts.deny.</summary>
internal sealed class HostsDenyOthers : IScenario
{
    public string Id => "hosts-deny-others";

    public string Title => "hosts.deny refuses everybody, hosts.allow sshd to nobody";

    public string Category => "harmless";

    public string Hint => "Which list is asked first?";

    public string Seed =>
        """
        echo 'sshd: ALL' >> /etc/hosts.allow
        echo 'ALL: ALL' >> /etc/hosts.deny
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
