using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>The home of a service is no home to the policy: no rule gives its keys a label that sshd may read.</summary>
internal sealed class ServiceHomeUnderVarLib : IScenario
{
    public string Id => "service-home-under-var-lib";

    public string Title => "The account is a service's, and its home is under /var/lib";

    public string Category => "selinux";

    public string Hint => "The labels are those that the policy wants, and that is what is wrong.";

    public string Seed =>
        """
        groupmod -g 500 alice
        usermod -u 500 -d /var/lib/gitea -m alice
        restorecon -R /var/lib/gitea
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    // An older policy lets sshd read what lies under /var/lib.
    public Expectation Expect(LabImage image) => image.Suite == "bookworm" ? Expectation.Harmless : Expectation.Fixable("selinux-file-context-missing");
}
