using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Client;

/// <summary>The private key is open to others and the home directory on the server writable by everybody.</summary>
internal sealed class IdentityTooOpenAndHomeWorldWritable : IScenario
{
    public string Id => "identity-too-open-and-home-world-writable";

    public string Title => "The private key is open to others and the home directory on the server writable by everybody";

    public string Category => "several";

    public string Hint => "One login shows one of two faults, on two machines.";

    public ClientSeed Client => new(
        """
        chmod 0644 "$identity"
        """);

    public string Seed =>
        """
        chmod 0777 "$home"
        """;

    public Expectation Expect(LabImage image) => Expectation.Fixable("identity-too-open", "home-writable-by-others");
}
