using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>A recipe against an error message of ten years ago, still in ~/.ssh/config.</summary>
internal sealed class KeyExchangeOfOld : IScenario
{
    public string Id => "key-exchange-of-old";

    public string Title => "ssh_config names one key exchange that the server has given up";

    public string Category => "connection";

    public string Hint => "What can the two sides agree on before anything else?";

    public ClientSeed? Client { get; } = new(
        """
        printf 'UserKnownHostsFile "%s"\nGlobalKnownHostsFile /dev/null\nStrictHostKeyChecking yes\nIdentityFile "%s"\nIdentitiesOnly yes\n' "$known_hosts" "$identity" > "$config"
        printf 'KexAlgorithms diffie-hellman-group1-sha1\n' >> "$config"
        """) { Bare = true };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("no-common-algorithm") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
