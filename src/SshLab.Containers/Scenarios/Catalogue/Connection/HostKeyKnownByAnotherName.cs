using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>A port forwarding was moved: known_hosts names a host on another port by [HOST]:PORT, and that entry does not count here.</summary>
internal sealed class HostKeyKnownByAnotherName : IScenario
{
    public string Id => "host-key-known-by-another-name";

    public string Title => "known_hosts has the key under another port";

    public string Category => "connection";

    public string Hint => "Under which name does this side remember the server?";

    public ClientSeed? Client { get; } = new(
        """
        sed 's/^\[[^]]*\]:[0-9]*/[127.0.0.1]:1/' "$known_hosts" > moved && mv moved "$known_hosts"
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("host-key-unknown") with { Login = LoginOutcome.HostKey };
}
