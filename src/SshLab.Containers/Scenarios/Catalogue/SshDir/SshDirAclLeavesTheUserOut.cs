using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshDir;

/// <summary>An entry of the list names the user, and comes before what others may do; whoever wrote it has to take it back.</summary>
internal sealed class SshDirAclLeavesTheUserOut : IScenario
{
    public string Id => "ssh-dir-acl-leaves-the-user-out";

    public string Title => "The access control list of .ssh keeps the user out, whom its mode lets in";

    public string Category => "ssh-dir";

    public string Hint => "Try to enter the directory as the user, whatever its mode says.";

    public string Seed =>
        """
        chown root:root "$home/.ssh"
        chmod 0755 "$home/.ssh"
        setfacl -m "u:$user:---" "$home/.ssh"
        """;

    // Only these images have setfacl.
    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("ssh-dir-not-searchable");
}
