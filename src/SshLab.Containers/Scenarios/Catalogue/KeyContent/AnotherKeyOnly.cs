using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>A key is installed, and it is not the one that is offered.</summary>
internal sealed class AnotherKeyOnly : IScenario
{
    public string Id => "another-key-only";

    public string Title => "Only another key is installed";

    public string Category => "key-content";

    public string Hint => "Compare fingerprints: `ssh-keygen -lf` on both sides.";

    public string Seed =>
        $$"""
        printf '%s\n' '{{StrangersKey.Line}}' > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.NeedsSetup("key-not-installed");
}
