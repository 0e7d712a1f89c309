using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>The server runs, and ssh is led past it.</summary>
internal sealed class HostNameOfAnotherAddress : IScenario
{
    public string Id => "host-name-of-another-address";

    public string Title => "HostName in ssh_config is an address where nothing listens";

    public string Category => "connection";

    public string Hint => "Where does ssh really go? ssh -G tells.";

    public ClientSeed? Client { get; } = new(
        """
        printf 'UserKnownHostsFile "%s"\nGlobalKnownHostsFile /dev/null\nStrictHostKeyChecking yes\nIdentityFile "%s"\nIdentitiesOnly yes\n' "$known_hosts" "$identity" > "$config"
        printf 'HostName 127.0.0.2\n' >> "$config"
        """) { Bare = true };

    public string Seed =>
        """
        :
        """;

    public bool AppliesTo(LabImage image) => image is { SELinux: false, Name: "bookworm" or "trixie" };

    public Expectation Expect(LabImage image) => Expectation.NotMendable("connection-refused") with { Login = LoginOutcome.Unreachable, SshNet = DifferentLogin.ReadsNoConfiguration };
}
