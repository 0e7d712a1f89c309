using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Options that sshd knows, written as it wants them.</summary>
internal sealed class KeyWithOptions : IScenario
{
    public string Id => "key-with-options";

    public string Title => "The key has options";

    public string Category => "harmless";

    public string Hint => "Nothing is wrong with options as such.";

    public string Seed =>
        """
        printf 'no-X11-forwarding,no-agent-forwarding,environment="NOTE=a b, c" %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
