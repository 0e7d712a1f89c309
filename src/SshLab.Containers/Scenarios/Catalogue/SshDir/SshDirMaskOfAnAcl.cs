using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshDir;

/// <summary>The group itself may not write; the mask of the list stands in its place, and that is what StrictModes sees.</summary>
internal sealed class SshDirMaskOfAnAcl : IScenario
{
    public string Id => "ssh-dir-mask-of-an-acl";

    public string Title => "The .ssh directory has an access control list for another user, and a group that several share";

    public string Category => "ssh-dir";

    public string Hint => "ls shows a plus sign. What do the bits before it mean then?";

    public string Seed =>
        """
        usermod -aG users "$user"
        usermod -aG users bob
        chgrp users "$home/.ssh"
        chmod 0750 "$home/.ssh"
        setfacl -m u:bob:rwx "$home/.ssh"
        """;

    // Only these images have setfacl.
    public bool AppliesTo(LabImage image) => image.SELinux;

    public Expectation Expect(LabImage image) => Expectation.Fixable("ssh-dir-writable-by-others");
}
