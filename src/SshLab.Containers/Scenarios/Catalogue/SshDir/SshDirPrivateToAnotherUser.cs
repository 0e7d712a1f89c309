using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshDir;

/// <summary>Owner wrong and closed to the user at once: one cause, and giving the directory back mends both.</summary>
internal sealed class SshDirPrivateToAnotherUser : IScenario
{
    public string Id => "ssh-dir-private-to-another-user";

    public string Title => "The .ssh directory belongs to another user, who keeps it closed";

    public string Category => "ssh-dir";

    public string Hint => "Try `ls` in .ssh as the user, not as root.";

    public string Seed =>
        """
        chown bob:bob "$home/.ssh"
        chmod 0700 "$home/.ssh"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("ssh-dir-wrong-owner");
}
