using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Selinux;

/// <summary>A file that is moved keeps the label of the place where it was made.</summary>
internal sealed class AuthorizedKeysMovedFromTheHome : IScenario
{
    public string Id => "authorized-keys-moved-from-the-home";

    public string Title => "The key file was made in the home directory and moved into .ssh";

    public string Category => "selinux";

    public string Hint => "ls -l tells half of what decides here; ls -Z the other half.";

    public string Seed =>
        """
        printf '%s\n' "$key" > "$home/authorized_keys"
        chown "$uid:$gid" "$home/authorized_keys"
        chmod 0600 "$home/authorized_keys"
        mv "$home/authorized_keys" "$home/.ssh/authorized_keys"
        """;

    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("selinux-label-wrong");
}
