using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>The server hardened, the client left with CBC.</summary>
internal sealed class CiphersOfOld : IScenario
{
    public string Id => "ciphers-of-old";

    public string Title => "ssh_config names ciphers that the server does not take";

    public string Category => "connection";

    public string Hint => "How would this connection be encrypted?";

    public ClientSeed? Client { get; } = new(
        """
        printf 'UserKnownHostsFile "%s"\nGlobalKnownHostsFile /dev/null\nStrictHostKeyChecking yes\nIdentityFile "%s"\nIdentitiesOnly yes\n' "$known_hosts" "$identity" > "$config"
        printf 'Ciphers aes256-cbc,aes128-cbc\n' >> "$config"
        """) { Bare = true };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("no-common-algorithm") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
