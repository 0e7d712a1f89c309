using SshLab.Containers.Images;

namespace SshLab.Containers.Scenarios.Catalogue.Harmless;

/// <summary>The client's known_hosts has mode 0666.</summary>
internal sealed class KnownHostsWorldWritable : IScenario
{
    public string Id => "known-hosts-world-writable";

    public string Title => "The client's known_hosts has mode 0666";

    public string Category => "harmless";

    public string Hint => "Does ssh look at the mode of known_hosts?";

    public ClientSeed Client => new(
        """
        chmod 0666 "$known_hosts"
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.Harmless;
}
