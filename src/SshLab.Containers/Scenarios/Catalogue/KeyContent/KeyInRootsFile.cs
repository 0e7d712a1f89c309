using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>Copied with sudo: it landed in root's home directory.</summary>
internal sealed class KeyInRootsFile : IScenario
{
    public string Id => "key-in-roots-file";

    public string Title => "The key is in root's key file";

    public string Category => "key-content";

    public string Hint => "Where does ~ lead under sudo?";

    public string Seed =>
        $$"""
        mkdir -p -m 0700 /root/.ssh
        printf '%s\n' "$key" > /root/.ssh/authorized_keys
        printf '%s\n' '{{StrangersKey.Line}}' > "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.NeedsSetup("key-in-wrong-users-file");
}
