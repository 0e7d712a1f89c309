using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.AuthorizedKeys;

/// <summary>A link into a checkout of dotfiles that was never cloned here.</summary>
internal sealed class AuthorizedKeysDanglingLink : IScenario
{
    public string Id => "authorized-keys-dangling-link";

    public string Title => "The key file is a symbolic link to a file that does not exist";

    public string Category => "authorized-keys";

    public string Hint => "Where does the link lead?";

    public string Seed =>
        """
        rm "$home/.ssh/authorized_keys"
        ln -s ../dotfiles/authorized_keys "$home/.ssh/authorized_keys"
        chown -h "$uid:$gid" "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("authorized-keys-dangling-link");
}
