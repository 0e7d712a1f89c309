using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshDir;

/// <summary>Made with sudo: root may own it, but then others must be let through.</summary>
internal sealed class SshDirRootOnly : IScenario
{
    public string Id => "ssh-dir-root-only";

    public string Title => "The .ssh directory belongs to root and is closed to everybody else";

    public string Category => "ssh-dir";

    public string Hint => "Who created .ssh?";

    public string Seed =>
        """
        chown root:root "$home/.ssh"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("ssh-dir-not-searchable");
}
