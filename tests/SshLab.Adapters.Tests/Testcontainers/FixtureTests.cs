using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Containers;
using Microsoft.Extensions.Logging.Abstractions;
using SshLab.Testcontainers;
using SshLab.Testcontainers.Engines;

namespace SshLab.Adapters.Tests.Testcontainers;

/// <summary>A host among what else Testcontainers has.</summary>
[CancelAfter(120_000)]
public sealed class FixtureTests
{
    [Test]
    public async Task A_fixture_that_knows_no_more_than_Testcontainers_has_a_host(CancellationToken cancellationToken)
    {
        await using var fixture = new Fixture<SshLabBuilder, SshLabContainer>();
        await fixture.InitializeAsync(cancellationToken);
        (await fixture.Container.ExecAsync(["id", "-un"], cancellationToken)).Stdout.ShouldBe("root\n");
        await fixture.Container.StopAsync(cancellationToken);
    }

    [Test]
    public async Task Two_hosts_on_one_network_reach_each_other_by_name(CancellationToken cancellationToken)
    {
        await using var network = new NetworkBuilder().WithDockerEndpoint(DockerEndpoint.Find()).WithLogger(NullLogger.Instance).WithCleanUp(false).Build();
        await network.CreateAsync(cancellationToken);
        try
        {
            var wait = Wait.ForUnixContainer().UntilCommandIsCompleted(["id", "alice"], strategy => strategy.WithInterval(TimeSpan.FromMilliseconds(50)).WithTimeout(TimeSpan.FromSeconds(30)));
            await using var server = new SshLabBuilder("trixie").WithNetwork(network).WithNetworkAliases("server").WithWaitStrategy(wait).Build();
            await using var client = new SshLabBuilder("bookworm").WithNetwork(network).Build();
            await Task.WhenAll(server.StartAsync(cancellationToken), client.StartAsync(cancellationToken));

            var seen = await client.ExecAsync(["ssh-keyscan", "-t", "ed25519", "server"], cancellationToken);
            var key = await File.ReadAllTextAsync(server.KnownHostsFile, cancellationToken);
            key.ShouldContain(seen.Stdout.Trim().Split(' ')[^1]);
        }
        finally
        {
            await network.DeleteAsync(CancellationToken.None);
        }
    }

    // As Testcontainers' own package for xunit has it.
    private sealed class Fixture<TBuilder, TContainer> : IAsyncDisposable
        where TBuilder : IContainerBuilder<TBuilder, TContainer, IContainerConfiguration>, new()
        where TContainer : IContainer
    {
        public TContainer Container { get; } = new TBuilder().WithLogger(NullLogger.Instance).Build();

        public Task InitializeAsync(CancellationToken cancellationToken) => Container.StartAsync(cancellationToken);

        public ValueTask DisposeAsync() => Container.DisposeAsync();
    }
}
