using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshDir;

/// <summary>The owner of the directory could replace the file in it; that the directory is readable does not help.</summary>
internal sealed class SshDirOwnedByAnotherUser : IScenario
{
    public string Id => "ssh-dir-owned-by-another-user";

    public string Title => "The .ssh directory belongs to another user";

    public string Category => "ssh-dir";

    public string Hint => "Modes alone do not explain this one.";

    public string Seed =>
        """
        chown bob "$home/.ssh"
        chmod 0755 "$home/.ssh"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("ssh-dir-wrong-owner");
}
