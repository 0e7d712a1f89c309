using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>sshd only reads the key file; the session works, and can write nothing.</summary>
internal sealed class HomeFullAndReadOnly : IScenario
{
    public string Id => "home-full-and-read-only";

    public string Title => "The home's file system is full, and mounted read-only";

    public string Category => "harmless";

    public string Hint => "Does a login write anything into the home?";

    public string Seed =>
        """
        mv "$home" /root/alice
        mkdir "$home"
        mount -t tmpfs -o size=16k,mode=755 tmpfs "$home"
        chown "$uid:$gid" "$home"
        cp -a /root/alice/.ssh "$home/"
        restorecon -RF "$home"
        dd if=/dev/zero of="$home/core" bs=4096 2> /dev/null || :
        mount -o remount,ro "$home"
        """;

    // It takes a file system of its own.
    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
