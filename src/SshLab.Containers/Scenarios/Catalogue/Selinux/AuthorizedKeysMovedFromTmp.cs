using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>The policy does not audit this denial (<c>dontaudit</c>), so no log says a word about it.</summary>
internal sealed class AuthorizedKeysMovedFromTmp : IScenario
{
    public string Id => "authorized-keys-moved-from-tmp";

    public string Title => "The key file was moved into .ssh from /tmp";

    public string Category => "selinux";

    public string Hint => "A log that says nothing proves nothing.";

    public string Seed =>
        """
        printf '%s\n' "$key" > /tmp/alice.pub
        chown "$uid:$gid" /tmp/alice.pub
        chmod 0600 /tmp/alice.pub
        mv /tmp/alice.pub "$home/.ssh/authorized_keys"
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-label-wrong");
}
