using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>A network file system has one label for all its files; a boolean of the policy says whether homes may be there.</summary>
internal sealed class HomeOnANetworkFileSystem : IScenario
{
    public string Id => "home-on-a-network-file-system";

    public string Title => "The home directory is on a file system whose files all have the label of NFS";

    public string Category => "selinux";

    public string Hint => "Try to change the label, and see what comes back.";

    public string Seed =>
        """
        mv "$home" /root/alice
        mkdir "$home"
        mount -t tmpfs -o mode=755,context=system_u:object_r:nfs_t:s0 tmpfs "$home"
        chown "$uid:$gid" "$home"
        cp -a /root/alice/.ssh "$home/"
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-boolean-off");
}
