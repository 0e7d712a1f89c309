using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>As under /var/lib, with the label of /srv.</summary>
internal sealed class ServiceHomeUnderSrv : IScenario
{
    public string Id => "service-home-under-srv";

    public string Title => "The account is a service's, and its home is under /srv";

    public string Category => "selinux";

    public string Hint => "The labels are those that the policy wants, and that is what is wrong.";

    public string Seed =>
        """
        groupmod -g 500 alice
        usermod -u 500 -d /srv/git -m alice
        restorecon -R /srv/git
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-file-context-missing");
}
