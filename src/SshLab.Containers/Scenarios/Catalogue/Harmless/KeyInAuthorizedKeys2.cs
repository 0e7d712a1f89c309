using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The second name in the default configuration, out of use for twenty years and still read.</summary>
internal sealed class KeyInAuthorizedKeys2 : IScenario
{
    public string Id => "key-in-authorized-keys2";

    public string Title => "The key is in authorized_keys2";

    public string Category => "harmless";

    public string Hint => "Which files does sshd read by default?";

    public string Seed =>
        """
        mv "$home/.ssh/authorized_keys" "$home/.ssh/authorized_keys2"
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
