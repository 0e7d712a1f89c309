using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshDir;

/// <summary>The mode that is right for the file, set on the directory: without the x bit nobody gets through.</summary>
internal sealed class SshDirMode0600 : IScenario
{
    public string Id => "ssh-dir-mode-0600";

    public string Title => "The .ssh directory has the mode of a file";

    public string Category => "ssh-dir";

    public string Hint => "What does x mean on a directory?";

    public string Seed =>
        """
        chmod 0600 "$home/.ssh"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("ssh-dir-not-searchable");
}
