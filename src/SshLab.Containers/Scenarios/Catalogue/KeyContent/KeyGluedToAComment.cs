using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>The last line was a comment without a newline; what was appended became part of the comment.</summary>
internal sealed class KeyGluedToAComment : IScenario
{
    public string Id => "key-glued-to-a-comment";

    public string Title => "The key stands at the end of a comment line";

    public string Category => "key-content";

    public string Hint => "Where does the comment end?";

    public string Seed =>
        """
        printf '# keys of the build servers' > "$home/.ssh/authorized_keys"
        printf '%s\n' "$key" >> "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-glued");
}
