using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>The policy hides every denial of this type (<c>dontaudit</c>), so that no log says a word.</summary>
internal sealed class AuthorizedKeysDenialHidden : IScenario
{
    public string Id => "authorized-keys-denial-hidden";

    public string Title => "The key file was made from a copy of /etc/shadow, label included";

    public string Category => "selinux";

    public string Hint => "A log that says nothing proves nothing.";

    public string Seed =>
        """
        cp -a /etc/shadow "$home/.ssh/new"
        cp "$home/.ssh/authorized_keys" "$home/.ssh/new"
        chown "$uid:$gid" "$home/.ssh/new"
        chmod 0600 "$home/.ssh/new"
        mv "$home/.ssh/new" "$home/.ssh/authorized_keys"
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-label-wrong");
}
