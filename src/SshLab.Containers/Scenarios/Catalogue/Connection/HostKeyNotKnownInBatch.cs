using SshLab.Containers.Images;
using SshLab.Logins;

namespace SshLab.Containers.Scenarios.Catalogue.Connection;

/// <summary>The default, StrictHostKeyChecking ask, in a script: nobody answers, and ssh says no more than "Host key verification failed".</summary>
internal sealed class HostKeyNotKnownInBatch : IScenario
{
    public string Id => "host-key-not-known-in-batch";

    public string Title => "known_hosts is empty and nobody is there to answer";

    public string Category => "connection";

    public string Hint => "Who would answer a question of ssh here?";

    public ClientSeed? Client { get; } = new(
        """
        printf 'UserKnownHostsFile "%s"\nGlobalKnownHostsFile /dev/null\nStrictHostKeyChecking ask\nIdentityFile "%s"\nIdentitiesOnly yes\n' "$known_hosts" "$identity" > "$config"
        : > "$known_hosts"
        """) { Bare = true };

    public string Seed =>
        """
        :
        """;

    public Expectation Expect(LabImage image) => Expectation.NotMendable("host-key-unknown") with { Login = LoginOutcome.HostKey };
}
