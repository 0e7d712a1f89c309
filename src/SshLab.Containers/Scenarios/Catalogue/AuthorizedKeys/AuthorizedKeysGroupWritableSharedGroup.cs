using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.AuthorizedKeys;

/// <summary>Group write counts as soon as the group holds somebody else.</summary>
internal sealed class AuthorizedKeysGroupWritableSharedGroup : IScenario
{
    public string Id => "authorized-keys-group-writable-shared-group";

    public string Title => "The key file is writable by a group that several users share";

    public string Category => "authorized-keys";

    public string Hint => "Look at the group of the file, not only at its mode.";

    public string Seed =>
        """
        usermod -aG users "$user"
        usermod -aG users bob
        chgrp users "$home/.ssh/authorized_keys"
        chmod 0660 "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("authorized-keys-writable-by-others");
}
