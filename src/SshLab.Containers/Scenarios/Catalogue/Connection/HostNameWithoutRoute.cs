using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>An address of another network, as of a VPN that is not connected.</summary>
internal sealed class HostNameWithoutRoute : IScenario
{
    public string Id => "host-name-without-route";

    public string Title => "HostName in ssh_config is an address to which no way leads";

    public string Category => "connection";

    public string Hint => "Where does ssh really go, and can it get there?";

    public ClientSeed? Client { get; } = new(
        """
        printf 'UserKnownHostsFile "%s"\nGlobalKnownHostsFile /dev/null\nStrictHostKeyChecking yes\nIdentityFile "%s"\nIdentitiesOnly yes\n' "$known_hosts" "$identity" > "$config"
        printf 'HostName 224.0.0.1\n' >> "$config"
        """) { Bare = true };

    public string Seed =>
        """
        :
        """;

    public bool AppliesTo(LabImage image) => image is { SELinux: false, Name: "bookworm" or "trixie" };

    public Expectation Expect(LabImage image) => Expectation.NotMendable("host-unreachable") with { Login = LoginOutcome.Unreachable, SshNet = DifferentLogin.ReadsNoConfiguration };
}
