using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.SshDir;

/// <summary>The user cannot get at the file; newer servers do not log a word about it.</summary>
internal sealed class SshDirMode0000 : IScenario
{
    public string Id => "ssh-dir-mode-0000";

    public string Title => "Nobody, not even its owner, may enter the .ssh directory";

    public string Category => "ssh-dir";

    public string Hint => "sshd's log stays silent about this one from OpenSSH 10.0 on.";

    public string Seed =>
        """
        chmod 0000 "$home/.ssh"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("ssh-dir-not-searchable");
}
