using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshDir;

/// <summary>The whole tree made by a script that ran as root and forgot to hand it over.</summary>
internal sealed class SshDirCreatedByRoot : IScenario
{
    public string Id => "ssh-dir-created-by-root";

    public string Title => "The .ssh directory and the key file belong to root alone";

    public string Category => "ssh-dir";

    public string Hint => "There are two closed doors, one behind the other.";

    public string Seed =>
        """
        chown -R root:root "$home/.ssh"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("ssh-dir-not-searchable", "authorized-keys-not-readable");
}
