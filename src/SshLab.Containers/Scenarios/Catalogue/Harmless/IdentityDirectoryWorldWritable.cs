using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The directory of the private key has mode 0777.</summary>
internal sealed class IdentityDirectoryWorldWritable : IScenario
{
    public string Id => "identity-directory-world-writable";

    public string Title => "The directory of the private key has mode 0777";

    public string Category => "harmless";

    public string Hint => "Does ssh look at the directory of a key?";

    public ClientSeed Client => new(
        """
        mkdir -m 0777 open
        mv "$identity" "$identity.pub" open/
        ln -s open/identity "$identity"
        ln -s open/identity.pub "$identity.pub"
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
