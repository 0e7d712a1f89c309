using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>With a cipher that needs a MAC, hmac-md5 alone is nothing that a server of today takes.</summary>
internal sealed class MacsOfOld : IScenario
{
    public string Id => "macs-of-old";

    public string Title => "ssh_config names a MAC that the server does not take";

    public string Category => "connection";

    public string Hint => "How would each packet be protected from changes?";

    public ClientSeed? Client { get; } = new(
        """
        printf 'UserKnownHostsFile "%s"\nGlobalKnownHostsFile /dev/null\nStrictHostKeyChecking yes\nIdentityFile "%s"\nIdentitiesOnly yes\n' "$known_hosts" "$identity" > "$config"
        printf 'Ciphers aes128-ctr\nMACs hmac-md5\n' >> "$config"
        """) { Bare = true };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("no-common-algorithm") with { Login = LoginOutcome.ClientError, SshNet = DifferentLogin.ReadsNoConfiguration };
}
