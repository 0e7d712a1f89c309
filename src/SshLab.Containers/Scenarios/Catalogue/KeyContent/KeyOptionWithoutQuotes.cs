using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>What a shell would understand: sshd takes the value of an option between double quotes only.</summary>
internal sealed class KeyOptionWithoutQuotes : IScenario
{
    public string Id => "key-option-without-quotes";

    public string Title => "The value of an option stands without quotes";

    public string Category => "key-content";

    public string Hint => "How does sshd know where the value ends?";

    public string Seed =>
        """
        printf 'from=* %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("key-options-broken");
}
