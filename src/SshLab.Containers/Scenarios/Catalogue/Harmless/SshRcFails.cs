using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>sshd waits for it, and does not ask how it ended; sftp and scp alone mind what it prints.</summary>
internal sealed class SshRcFails : IScenario
{
    public string Id => "ssh-rc-fails";

    public string Title => "~/.ssh/rc fails and prints";

    public string Category => "harmless";

    public string Hint => "Does sshd ask how it ended?";

    public string Seed =>
        """
        printf '%s\n' 'echo welcome' 'echo no such display >&2' 'exit 3' > "$home/.ssh/rc"
        chown "$uid:$gid" "$home/.ssh/rc"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
