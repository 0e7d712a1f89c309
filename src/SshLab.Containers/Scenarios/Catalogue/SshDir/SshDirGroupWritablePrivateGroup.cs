using SshLab.Containers.Images;
using SshLab.Facts;

namespace SshLab.Containers.Scenarios.Catalogue.SshDir;

/// <summary>Left by umask 002, the default where every user has a private group; only upstream OpenSSH minds.</summary>
internal sealed class SshDirGroupWritablePrivateGroup : IScenario
{
    public string Id => "ssh-dir-group-writable-private-group";

    public string Title => "The .ssh directory is writable by the user's own private group";

    public string Category => "ssh-dir";

    public string Hint => "Whether this is a fault depends on whose sshd it is.";

    public string Seed =>
        """
        chmod 0770 "$home/.ssh"
        """;

    public Expectation Expect(LabImage image) => image.Flavour == ServerFlavour.Debian
        ? Expectation.Harmless
        : Expectation.Fixable("ssh-dir-writable-by-others");
}
