using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>The alias is right, and what it stands for is gone.</summary>
internal sealed class HostNameWrong : IScenario
{
    public string Id => "host-name-wrong";

    public string Title => "HostName in ssh_config is a name that nobody knows";

    public string Category => "connection";

    public string Hint => "Where does ssh really go? ssh -G tells.";

    public ClientSeed? Client { get; } = new(
        """
        printf 'UserKnownHostsFile "%s"\nGlobalKnownHostsFile /dev/null\nStrictHostKeyChecking yes\nIdentityFile "%s"\nIdentitiesOnly yes\n' "$known_hosts" "$identity" > "$config"
        printf 'HostName moved-away.invalid\n' >> "$config"
        """) { Bare = true };

    public string Seed =>
        """
        :
        """;

    public bool AppliesTo(LabImage image) => image is { SELinux: false, Name: "bookworm" or "trixie" };

    public Expectation Expect(LabImage image) => Expectation.NotMendable("host-name-unknown") with { Login = LoginOutcome.Unreachable, SshNet = DifferentLogin.ReadsNoConfiguration };
}
