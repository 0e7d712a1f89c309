using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Home;

/// <summary>Something added a key while the disk was full: the file was cut to nothing, and nothing could be written to it.</summary>
internal sealed class HomeFullAndItsKeysEmpty : IScenario
{
    public string Id => "home-full-and-its-keys-empty";

    public string Title => "The home's file system is full, and the key file empty";

    public string Category => "home";

    public string Hint => "Try to write something into the home, as the user.";

    public string Seed =>
        """
        mv "$home" /root/alice
        mkdir "$home"
        mount -t tmpfs -o size=16k,mode=755 tmpfs "$home"
        chown "$uid:$gid" "$home"
        cp -a /root/alice/.ssh "$home/"
        restorecon -RF "$home"
        : > "$home/.ssh/authorized_keys"
        dd if=/dev/zero of="$home/core" bs=4096 2> /dev/null || :
        cat /root/alice/.ssh/authorized_keys > "$home/.ssh/authorized_keys" 2> /dev/null || :
        [ ! -s "$home/.ssh/authorized_keys" ]
        """;

    // It takes a file system of its own.
    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("disk-full");
}
