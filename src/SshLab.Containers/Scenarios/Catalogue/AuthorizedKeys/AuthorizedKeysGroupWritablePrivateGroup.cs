using SshLab.Containers.Images;
using SshLab.Facts;

namespace SshLab.Containers.Scenarios.Catalogue.AuthorizedKeys;

/// <summary>Left by umask 002 and an append; only upstream OpenSSH minds.</summary>
internal sealed class AuthorizedKeysGroupWritablePrivateGroup : IScenario
{
    public string Id => "authorized-keys-group-writable-private-group";

    public string Title => "The key file is writable by the user's own private group";

    public string Category => "authorized-keys";

    public string Hint => "Whether this is a fault depends on whose sshd it is.";

    public string Seed =>
        """
        chmod 0664 "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => image.Flavour == ServerFlavour.Debian
        ? Expectation.Harmless
        : Expectation.Fixable("authorized-keys-writable-by-others");
}
