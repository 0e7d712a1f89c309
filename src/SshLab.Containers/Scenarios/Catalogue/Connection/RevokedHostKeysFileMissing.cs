using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>A list that cannot be read revokes every host key.</summary>
internal sealed class RevokedHostKeysFileMissing : IScenario
{
    public string Id => "revoked-host-keys-file-missing";

    public string Title => "RevokedHostKeys of this side names a file that is not there";

    public string Category => "connection";

    public string Hint => "Which files does ssh read before it trusts a server?";

    public ClientSeed? Client { get; } = new(
        """
        printf 'UserKnownHostsFile "%s"\nGlobalKnownHostsFile /dev/null\nStrictHostKeyChecking yes\nIdentityFile "%s"\nIdentitiesOnly yes\n' "$known_hosts" "$identity" > "$config"
        printf 'RevokedHostKeys "%s"\n' "$folder/revoked-that-is-not-there" >> "$config"
        """) { Bare = true };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("host-key-revoked") with { Login = LoginOutcome.HostKey, SshNet = DifferentLogin.ReadsNoConfiguration };
}
