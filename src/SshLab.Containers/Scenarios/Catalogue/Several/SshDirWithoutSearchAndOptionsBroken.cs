using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Several;

/// <summary>A directory got the mode of a file, and a blank got between the options.</summary>
internal sealed class SshDirWithoutSearchAndOptionsBroken : IScenario
{
    public string Id => "ssh-dir-without-search-and-options-broken";

    public string Title => ".ssh lacks its execute bits, and a blank stands between the key's options";

    public string Category => "several";

    public string Hint => "A directory is not a file, and a blank ends the options.";

    public string Seed =>
        """
        printf 'no-pty, no-X11-forwarding %s\n' "$key" > "$home/.ssh/authorized_keys"
        chmod 0600 "$home/.ssh"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("ssh-dir-not-searchable", "key-options-broken");
}
