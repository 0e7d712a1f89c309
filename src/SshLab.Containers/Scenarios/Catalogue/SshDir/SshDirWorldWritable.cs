using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshDir;

/// <summary>Anybody could put another <c>authorized_keys</c> in place.</summary>
internal sealed class SshDirWorldWritable : IScenario
{
    public string Id => "ssh-dir-world-writable";

    public string Title => "The .ssh directory is writable by everybody";

    public string Category => "ssh-dir";

    public string Hint => "Walk the path from the home directory down.";

    public string Seed =>
        """
        chmod 0777 "$home/.ssh"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("ssh-dir-writable-by-others");
}
