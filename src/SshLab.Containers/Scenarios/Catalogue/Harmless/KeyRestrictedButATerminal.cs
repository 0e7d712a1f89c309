using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>restrict takes everything away, pty gives one thing back: a login needs neither.</summary>
internal sealed class KeyRestrictedButATerminal : IScenario
{
    public string Id => "key-restricted-but-a-terminal";

    public string Title => "The key's line says restrict, and then pty";

    public string Category => "harmless";

    public string Hint => "Does a restriction keep anybody out?";

    public string Seed =>
        """
        printf 'restrict,pty %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
