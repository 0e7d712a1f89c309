using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>A forced command that ends well is what the key is for.</summary>
internal sealed class KeyWithACommandThatWorks : IScenario
{
    public string Id => "key-with-a-command-that-works";

    public string Title => "The key may run one command only, and that works";

    public string Category => "harmless";

    public string Hint => "Something else runs than what was asked for.";

    public bool LabelsMatter => true;

    public string Seed =>
        """
        printf 'command="exit 0",no-port-forwarding %s\n' "$key" > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
