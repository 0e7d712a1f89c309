using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>The file is there, with the right owner and mode, and nothing in it.</summary>
internal sealed class AuthorizedKeysEmpty : IScenario
{
    public string Id => "authorized-keys-empty";

    public string Title => "The key file is empty";

    public string Category => "key-content";

    public string Hint => "Look at the size.";

    public string Seed =>
        """
        : > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.NeedsSetup("key-not-installed");
}
