using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.AuthorizedKeys;

/// <summary>Whoever opens a named pipe to read it waits for a writer, for ever; sshd does not.</summary>
internal sealed class AuthorizedKeysIsAFifo : IScenario
{
    public string Id => "authorized-keys-is-a-fifo";

    public string Title => "There is a named pipe where the key file should be";

    public string Category => "authorized-keys";

    public string Hint => "Do not `cat` it.";

    public string Seed =>
        """
        rm "$home/.ssh/authorized_keys"
        mkfifo -m 0600 "$home/.ssh/authorized_keys"
        chown "$uid:$gid" "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("authorized-keys-not-regular");
}
