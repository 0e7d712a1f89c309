using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>The directory may be searched all the same; the file in it may not be read.</summary>
internal sealed class SshDirMovedFromVarLib : IScenario
{
    public string Id => "ssh-dir-moved-from-var-lib";

    public string Title => "The .ssh directory was relabelled under /var/lib and moved back";

    public string Category => "selinux";

    public string Hint => "One of the two wrong labels does no harm.";

    public string Seed =>
        """
        mv "$home/.ssh" /var/lib/alice-ssh
        restorecon -R /var/lib/alice-ssh
        mv /var/lib/alice-ssh "$home/.ssh"
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    // An older policy lets sshd read what lies under /var/lib.
    public Expectation Expect(LabImage image) => image.Suite == "bookworm" ? Expectation.Harmless : Expectation.Fixable("selinux-label-wrong");
}
