using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>A dotfiles directory that everybody may write to, and a key that lost its first character on the way there.</summary>
internal sealed class LinkedKeysWritableAndKeyMangled : IScenario
{
    public string Id => "linked-keys-writable-and-key-mangled";

    public string Title => "authorized_keys is a link into a directory that everybody can write to, and the key lost a character";

    public string Category => "several";

    public string Hint => "Follow the link, then read what is there.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        mkdir -p "$home/dotfiles"
        printf '%s\n' "${key#?}" > "$home/dotfiles/authorized_keys"
        chown -R "$uid:$gid" "$home/dotfiles"
        chmod 0777 "$home/dotfiles"
        rm "$home/.ssh/authorized_keys"
        ln -s ../dotfiles/authorized_keys "$home/.ssh/authorized_keys"
        chown -h "$uid:$gid" "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => image.SELinux
        ? Expectation.Fixable("ssh-dir-writable-by-others", "key-mangled", "selinux-file-context-missing")
        : Expectation.Fixable("ssh-dir-writable-by-others", "key-mangled");
}
