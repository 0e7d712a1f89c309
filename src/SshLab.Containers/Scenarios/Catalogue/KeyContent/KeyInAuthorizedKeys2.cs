using SshLab.Containers.Images;
using SshLab.Facts;

namespace SshLab.Containers.Scenarios.Catalogue.KeyContent;

/// <summary>The second name in sshd's built-in default, which Debian keeps; the sample configuration of the authors, and of those who ship it, names the first one only.</summary>
internal sealed class KeyInAuthorizedKeys2 : IScenario
{
    public string Id => "key-in-authorized-keys2";

    public string Title => "The key is in authorized_keys2";

    public string Category => "key-content";

    public string Hint => "Which files does this sshd read? `sshd -T` knows.";

    public string Seed =>
        """
        mv "$home/.ssh/authorized_keys" "$home/.ssh/authorized_keys2"
        """;

    public bool AppliesTo(LabImage image) => true;

    public Expectation Expect(LabImage image) => image.Flavour == ServerFlavour.Debian
        ? Expectation.Harmless
        : Expectation.Fixable("key-in-misnamed-file");
}
