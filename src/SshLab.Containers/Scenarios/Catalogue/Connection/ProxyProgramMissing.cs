using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>A configuration from another machine, where the program was installed.</summary>
internal sealed class ProxyProgramMissing : IScenario
{
    public string Id => "proxy-program-missing";

    public string Title => "The proxy command is a program that is not installed";

    public string Category => "connection";

    public string Hint => "Who makes the connection here: ssh itself?";

    public ClientSeed? Client { get; } = new(
        """
        printf 'UserKnownHostsFile "%s"\nGlobalKnownHostsFile /dev/null\nStrictHostKeyChecking yes\nIdentityFile "%s"\nIdentitiesOnly yes\n' "$known_hosts" "$identity" > "$config"
        printf 'ProxyCommand no-such-netcat %%h %%p\n' >> "$config"
        """) { Bare = true };

    public string Seed =>
        """
        :
        """;

    public bool AppliesTo(LabImage image) => image is { SELinux: false, Name: "bookworm" or "trixie" };

    public Expectation Expect(LabImage image) => Expectation.NotMendable("proxy-failed") with { Login = LoginOutcome.Unreachable, SshNet = DifferentLogin.ReadsNoConfiguration };
}
