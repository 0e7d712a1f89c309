using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Paths;

/// <summary>A link to somebody else's place, which that somebody keeps closed.</summary>
internal sealed class AuthorizedKeysLinkIntoAClosedHome : IScenario
{
    public string Id => "authorized-keys-link-into-a-closed-home";

    public string Title => "The key file is a symbolic link into another user's closed home directory";

    public string Category => "path";

    public string Hint => "Follow the link as the user, not as root.";

    public string Seed =>
        """
        cp "$home/.ssh/authorized_keys" /home/bob/alices-keys
        chown "$uid:$gid" /home/bob/alices-keys
        chmod 0700 /home/bob
        ln -sf /home/bob/alices-keys "$home/.ssh/authorized_keys"
        chown -h "$uid:$gid" "$home/.ssh/authorized_keys"
        """;

    // To the policy, what lies in a home outside .ssh is a person's own, which sshd may not read.
    public Expectation Expect(LabImage image) => image.SELinux
        ? Expectation.NotMendable("path-not-searchable", "path-wrong-owner", "selinux-file-context-missing")
        : Expectation.NotMendable("path-not-searchable", "path-wrong-owner");
}
