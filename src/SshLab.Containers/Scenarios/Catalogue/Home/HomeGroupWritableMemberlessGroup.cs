using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Home;

/// <summary>A group without members harms nobody, yet Debian's sshd wants to see the user, and nobody but the user, in it.</summary>
internal sealed class HomeGroupWritableMemberlessGroup : IScenario
{
    public string Id => "home-group-writable-memberless-group";

    public string Title => "The home directory is writable by a group that nobody is in";

    public string Category => "home";

    public string Hint => "An empty group is not the same as a private group.";

    public string Seed =>
        """
        groupadd --system empty
        chgrp empty "$home"
        chmod 0775 "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("home-writable-by-others");
}
