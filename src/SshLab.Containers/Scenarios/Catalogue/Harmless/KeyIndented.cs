using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>Blanks before and between the words do not matter.</summary>
internal sealed class KeyIndented : IScenario
{
    public string Id => "key-indented";

    public string Title => "Blanks and tabs stand before and within the key line";

    public string Category => "harmless";

    public string Hint => "Which blanks matter?";

    public string Seed =>
        """
        set -- $key
        printf '  \t%s  %s\t"a # comment"\n' "$1" "$2" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
