using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>The line in known_hosts is of an earlier installation: ssh offers no key to a server that it takes for another.</summary>
internal sealed class HostKeyReplacedInKnownHosts : IScenario
{
    public string Id => "host-key-replaced-in-known-hosts";

    public string Title => "known_hosts has an older key for the server";

    public string Category => "connection";

    public string Hint => "What does this side remember of the server, and since when?";

    public ClientSeed? Client { get; } = new(
        """
        ssh-keygen -q -t ed25519 -N '' -C earlier -f earlier
        printf '[%s]:%s %s\n' "$host" "$port" "$(cut -d' ' -f1,2 earlier.pub)" > "$known_hosts"
        """);

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("host-key-changed") with { Login = LoginOutcome.HostKey };
}
