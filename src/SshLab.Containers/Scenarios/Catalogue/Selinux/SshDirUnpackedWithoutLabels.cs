using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>What is made anew in a home directory gets the label of ordinary files of a person; two labels are wrong at once.</summary>
internal sealed class SshDirUnpackedWithoutLabels : IScenario
{
    public string Id => "ssh-dir-unpacked-without-labels";

    public string Title => "The .ssh directory was unpacked by root from an archive without labels";

    public string Category => "selinux";

    public string Hint => "The modes and owners came out right; ask what else a path has.";

    public string Seed =>
        """
        tar -C "$home" -cf /root/home.tar .ssh
        rm -r "$home/.ssh"
        tar -C "$home" -xpf /root/home.tar
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-label-wrong");
}
