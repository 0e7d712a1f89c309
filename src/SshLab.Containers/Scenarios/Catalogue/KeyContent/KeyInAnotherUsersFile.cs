using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>Copied while logged in as somebody else.</summary>
internal sealed class KeyInAnotherUsersFile : IScenario
{
    public string Id => "key-in-another-users-file";

    public string Title => "The key is in another user's key file";

    public string Category => "key-content";

    public string Hint => "Whose key file was it copied to?";

    public string Seed =>
        """
        mkdir -p /home/bob/.ssh
        mv "$home/.ssh/authorized_keys" /home/bob/.ssh/authorized_keys
        chown -R bob:bob /home/bob/.ssh
        """;

    public Expectation Expect(LabImage image) => Expectation.NeedsSetup("key-in-wrong-users-file");
}
