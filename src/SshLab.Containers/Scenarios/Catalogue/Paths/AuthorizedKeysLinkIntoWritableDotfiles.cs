using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Paths;

/// <summary>A link within the home directory moves the file, and with it the directories that must be safe.</summary>
internal sealed class AuthorizedKeysLinkIntoWritableDotfiles : IScenario
{
    public string Id => "authorized-keys-link-into-writable-dotfiles";

    public string Title => "The key file is a symbolic link into a directory that everybody may write to";

    public string Category => "path";

    public string Hint => "sshd judges where the file really is.";

    public string Seed =>
        """
        mkdir "$home/dotfiles"
        mv "$home/.ssh/authorized_keys" "$home/dotfiles/authorized_keys"
        ln -s ../dotfiles/authorized_keys "$home/.ssh/authorized_keys"
        chown -hR "$uid:$gid" "$home/dotfiles" "$home/.ssh/authorized_keys"
        chmod 0777 "$home/dotfiles"
        """;

    // To the policy, dotfiles are a person's own files, which sshd may not read, wherever a link to them stands.
    public Expectation Expect(LabImage image) => image.SELinux
        ? Expectation.Fixable("ssh-dir-writable-by-others", "selinux-file-context-missing")
        : Expectation.Fixable("ssh-dir-writable-by-others");
}
