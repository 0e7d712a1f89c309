using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshDir;

/// <summary>Group write counts as soon as the group holds somebody else.</summary>
internal sealed class SshDirGroupWritableSharedGroup : IScenario
{
    public string Id => "ssh-dir-group-writable-shared-group";

    public string Title => "The .ssh directory is writable by a group that several users share";

    public string Category => "ssh-dir";

    public string Hint => "Look at the group of .ssh, not only at its mode.";

    public string Seed =>
        """
        usermod -aG users "$user"
        usermod -aG users bob
        chgrp users "$home/.ssh"
        chmod 0770 "$home/.ssh"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("ssh-dir-writable-by-others");
}
