using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>A fresh client with StrictHostKeyChecking yes, as a CI job has it.</summary>
internal sealed class HostKeyNotKnown : IScenario
{
    public string Id => "host-key-not-known";

    public string Title => "known_hosts is empty and ssh may not take new keys over";

    public string Category => "connection";

    public string Hint => "Has this side ever met the server?";

    public ClientSeed? Client { get; } = new(
        """
        : > "$known_hosts"
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("host-key-unknown") with { Login = LoginOutcome.HostKey };
}
