using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.AuthorizedKeys;

/// <summary>Anybody could add a key.</summary>
internal sealed class AuthorizedKeysWorldWritable : IScenario
{
    public string Id => "authorized-keys-world-writable";

    public string Title => "The key file is writable by everybody";

    public string Category => "authorized-keys";

    public string Hint => "Look at the last of the three mode digits.";

    public string Seed =>
        """
        chmod 0666 "$home/.ssh/authorized_keys"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("authorized-keys-writable-by-others");
}
