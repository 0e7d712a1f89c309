using SshLab.Containers.Labs;
using SshLab.Processes;
using SshLab.Testcontainers;
using SshLab.Testcontainers.Engines;

namespace SshLab.Adapters.Tests.Testcontainers;

/// <summary>A start that fails says why, with what the host has said, and leaves nothing.</summary>
[CancelAfter(180_000)]
public sealed class StartFailureTests
{
    [Test]
    public async Task A_host_that_ends_at_once_is_told_with_its_log(CancellationToken cancellationToken)
    {
        await using var host = new SshLabBuilder().WithEntrypoint("sh", "-c", "echo 'no sshd today' >&2; exit 3").Build();
        var error = await Should.ThrowAsync<ToolFailedException>(() => host.StartAsync(cancellationToken));
        error.Message.ShouldContain("no sshd today");
        await ShouldLeaveNothingAsync(error.Message, cancellationToken);
    }

    [Test]
    public async Task A_host_whose_sshd_does_not_answer_is_told_with_what_was_waited_for(CancellationToken cancellationToken)
    {
        await using var host = new SshLabBuilder().WithEntrypoint("sh", "-c", "echo 'I wait' >&2; exec sleep infinity").Build();
        var error = await Should.ThrowAsync<ToolFailedException>(() => host.StartAsync(cancellationToken));
        error.Message.ShouldContain("No SSH banner came from");
        error.Message.ShouldContain("within 30 s");
        error.Message.ShouldContain("I wait");
    }

    [Test]
    public async Task A_host_that_could_not_start_can_be_started_again(CancellationToken cancellationToken)
    {
        var refused = true;
        await using var host = new SshLabBuilder().WithCreateParameterModifier(parameters => parameters.Entrypoint = refused ? ["/no/such/program"] : parameters.Entrypoint).Build();
        (await Should.ThrowAsync<ToolFailedException>(() => host.StartAsync(cancellationToken))).Message.ShouldContain("/no/such/program");
        refused = false;
        await host.StartAsync(cancellationToken);
        (await host.ExecAsync(["true"], cancellationToken)).ExitCode.ShouldBe(0);
    }

    [Test]
    public async Task A_start_that_is_cancelled_leaves_nothing([Values(50, 150, 300)] int milliseconds, CancellationToken cancellationToken)
    {
        await using var host = new SshLabBuilder().WithLabel("sshlab.test", $"cancelled-{milliseconds}").Build();
        using var impatient = new CancellationTokenSource(milliseconds);
        try
        {
            await host.StartAsync(impatient.Token);
        }
        catch (OperationCanceledException)
        {
            // As a rule; a host that was faster than its cancellation is disposed of.
            using var engine = await TestcontainersEngine.ConnectAsync(cancellationToken);
            (await engine.ListAsync($"sshlab.test=cancelled-{milliseconds}", cancellationToken)).ShouldBeEmpty();
        }
    }

    private static async Task ShouldLeaveNothingAsync(string message, CancellationToken cancellationToken)
    {
        using var engine = await TestcontainersEngine.ConnectAsync(cancellationToken);
        var ours = (await engine.ListAsync("sshlab.owner", cancellationToken)).Where(container => message.Contains(container.Name, StringComparison.Ordinal));
        ours.ShouldBeEmpty();
    }
}
