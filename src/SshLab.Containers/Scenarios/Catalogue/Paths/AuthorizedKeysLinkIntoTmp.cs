using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Paths;

/// <summary>StrictModes walks the real path; /tmp is writable by everybody, and the sticky bit does not count.</summary>
internal sealed class AuthorizedKeysLinkIntoTmp : IScenario
{
    public string Id => "authorized-keys-link-into-tmp";

    public string Title => "The key file is a symbolic link to a file below /tmp";

    public string Category => "path";

    public string Hint => "sshd judges where the file really is.";

    public string Seed =>
        """
        mkdir -m 0755 /tmp/keys
        mv "$home/.ssh/authorized_keys" /tmp/keys/alice
        ln -s /tmp/keys/alice "$home/.ssh/authorized_keys"
        chown -h "$uid:$gid" "$home/.ssh/authorized_keys"
        chown "$uid:$gid" /tmp/keys
        """;

    // What root makes in /tmp gets a label of its own, and no policy lets sshd search a directory of that label.
    public Expectation Expect(LabImage image) => image.SELinux
        ? Expectation.NotMendable("path-writable-by-others", "selinux-file-context-missing")
        : Expectation.NotMendable("path-writable-by-others");
}
