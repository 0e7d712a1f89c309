using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>A line for one old device, put under Host * by mistake.</summary>
internal sealed class HostKeyAlgorithmsNarrowed : IScenario
{
    public string Id => "host-key-algorithms-narrowed";

    public string Title => "ssh_config takes only RSA host keys, and the server has none";

    public string Category => "connection";

    public string Hint => "Which kinds of host key does each side know?";

    public ClientSeed? Client { get; } = new(
        """
        printf 'UserKnownHostsFile "%s"\nGlobalKnownHostsFile /dev/null\nStrictHostKeyChecking yes\nIdentityFile "%s"\nIdentitiesOnly yes\n' "$known_hosts" "$identity" > "$config"
        printf 'HostKeyAlgorithms rsa-sha2-512,rsa-sha2-256\n' >> "$config"
        """) { Bare = true };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("host-key-algorithm") with { Login = LoginOutcome.HostKey, SshNet = DifferentLogin.ReadsNoConfiguration };
}
