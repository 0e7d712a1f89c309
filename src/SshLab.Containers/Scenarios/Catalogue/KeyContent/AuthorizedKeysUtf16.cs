using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>Windows PowerShell's `>` writes UTF-16: every other byte is zero.</summary>
internal sealed class AuthorizedKeysUtf16 : IScenario
{
    public string Id => "authorized-keys-utf16";

    public string Title => "The key file is UTF-16, as PowerShell writes it";

    public string Category => "key-content";

    public string Hint => "`cat` shows it well; `od -c` does not.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        {
            printf '\377\376'
            printf '%s\n' "$key" | fold -w 1 | tr '\n' '\000'
            printf '\r\000\n\000'
        } > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("authorized-keys-utf16");
}
