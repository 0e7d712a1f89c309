using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>The connection comes about, and no word of an SSH server follows.</summary>
internal sealed class ProxySilent : IScenario
{
    public string Id => "proxy-silent";

    public string Title => "The proxy command connects and passes nothing on";

    public string Category => "connection";

    public string Hint => "How long does ssh wait, and for what?";

    public ClientSeed? Client { get; } = new(
        """
        printf 'UserKnownHostsFile "%s"\nGlobalKnownHostsFile /dev/null\nStrictHostKeyChecking yes\nIdentityFile "%s"\nIdentitiesOnly yes\n' "$known_hosts" "$identity" > "$config"
        printf 'ProxyCommand sleep 12\n' >> "$config"
        """) { Bare = true };

    public string Seed =>
        """
        :
        """;

    public bool AppliesTo(LabImage image) => image is { SELinux: false, Name: "bookworm" };

    public Expectation Expect(LabImage image) => Expectation.NotMendable("connection-timed-out") with { Login = LoginOutcome.Unreachable, SshNet = DifferentLogin.ReadsNoConfiguration };
}
