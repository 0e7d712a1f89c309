using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>After a break-in somebody put @revoked before the lines in known_hosts.</summary>
internal sealed class HostKeyMarkedRevoked : IScenario
{
    public string Id => "host-key-marked-revoked";

    public string Title => "known_hosts marks all keys of the server as revoked";

    public string Category => "connection";

    public string Hint => "Is the server's key one that this side may trust?";

    public ClientSeed? Client { get; } = new(
        """
        sed 's/^/@revoked /' "$known_hosts" > marked && mv marked "$known_hosts"
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("host-key-revoked") with { Login = LoginOutcome.HostKey };
}
