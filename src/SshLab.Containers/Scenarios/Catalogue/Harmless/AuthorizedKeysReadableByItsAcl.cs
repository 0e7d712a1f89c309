using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The list of the file lets the user read; that of .ssh shows group write, in a group that is the user's alone, which is the list's mask.</summary>
internal sealed class AuthorizedKeysReadableByItsAcl : IScenario
{
    public string Id => "authorized-keys-readable-by-its-acl";

    public string Title => "The key file is root's alone by its owner, and the user reads it by an access control list";

    public string Category => "harmless";

    public string Hint => "Try to read the file as the user, whatever its mode says.";

    public string Seed =>
        """
        chown root:root "$home/.ssh/authorized_keys"
        chmod 0600 "$home/.ssh/authorized_keys"
        setfacl -m "u:$user:r" "$home/.ssh/authorized_keys"
        setfacl -m u:bob:rwx "$home/.ssh"
        """;

    // Only these images have setfacl.
    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
