using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>One misspelt option, and sshd refuses the whole line.</summary>
internal sealed class KeyOptionUnknown : IScenario
{
    public string Id => "key-option-unknown";

    public string Title => "One of the key's options does not exist";

    public string Category => "key-content";

    public string Hint => "Compare the options with sshd(8), letter by letter.";

    public string Seed =>
        """
        printf 'no-port-forwading %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-options-broken");
}
