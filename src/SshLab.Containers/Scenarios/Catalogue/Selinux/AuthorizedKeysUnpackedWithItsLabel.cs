using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>An archive that was packed elsewhere brings the label of elsewhere.</summary>
internal sealed class AuthorizedKeysUnpackedWithItsLabel : IScenario
{
    public string Id => "authorized-keys-unpacked-with-its-label";

    public string Title => "The key file was unpacked with tar --selinux from an archive of another place";

    public string Category => "selinux";

    public string Hint => "An archive may hold more of a file than its content and its mode.";

    public string Seed =>
        """
        mkdir -p /srv/old/.ssh
        cp -p "$home/.ssh/authorized_keys" /srv/old/.ssh/
        tar -C /srv/old --selinux -cf /root/home.tar .ssh/authorized_keys
        rm -r /srv/old "$home/.ssh/authorized_keys"
        tar -C "$home" --selinux -xpf /root/home.tar
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-label-wrong");
}
