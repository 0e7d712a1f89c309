using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Home;

/// <summary>A shared project group on a home directory, as NAS and umask 002 set-ups leave it.</summary>
internal sealed class HomeGroupWritableSharedGroup : IScenario
{
    public string Id => "home-group-writable-shared-group";

    public string Title => "The home directory is writable by a group that several users share";

    public string Category => "home";

    public string Hint => "Look at the group of the home directory, not only at its mode.";

    public string Seed =>
        """
        usermod -aG users "$user"
        usermod -aG users bob
        chgrp users "$home"
        chmod 2775 "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("home-writable-by-others");
}
