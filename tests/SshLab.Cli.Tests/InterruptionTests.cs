using NUnit.Framework;
using Shouldly;
using SshLab.Containers.Engines;
using SshLab.Processes;

namespace SshLab.Cli.Tests;

[Parallelizable(ParallelScope.Self)]
public class InterruptionTests
{
    /// <summary>Says the command's process id, then becomes the command.</summary>
    // Whoever runs the tests in the background may have them ignore Ctrl-C, and what ignores it hands that on.
    private const string Announced = "echo $$; exec env --default-signal=INT \"$0\" demo";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly string Command = Path.Combine(AppContext.BaseDirectory, "SshLab.Cli");

    [TestCase("== 1")]
    [TestCase("== 3")]
    [TestCase("== 4")]
    public Task A_demo_that_is_interrupted_while_it_tells_removes_what_it_had_started(string line)
    {
        var told = new TaskCompletionSource();
        return InterruptAsync(_ => told.Task, said =>
        {
            if (said.StartsWith(line, StringComparison.Ordinal))
                told.TrySetResult();
        });
    }

    [Test]
    public Task A_demo_that_is_interrupted_as_soon_as_its_container_is_there_removes_it() => InterruptAsync(ContainerOfAsync, _ => { });

    /// <summary>Runs the demo, sends it at that moment what the terminal sends on Ctrl-C, and looks for what is left.</summary>
    private static async Task InterruptAsync(Func<string, Task> moment, Action<string> onLine)
    {
        var announced = new TaskCompletionSource<string>();
        var running = new ProcessCommand("sh", "-c", Announced, Command)
        {
            Timeout = TimeSpan.FromMinutes(2),
            OnLine = said =>
            {
                announced.TrySetResult(said);
                onLine(said);
            },
        }.RunAsync();
        var id = await announced.Task.WaitAsync(Patience);
        await moment(id).WaitAsync(Patience);
        (await new ProcessCommand("sh", "-c", "kill -INT \"$0\"", id).RunAsync()).ExitCode.ShouldBe(0);
        var demo = await running;

        demo.ExitCode.ShouldBe(ExitCode.Interrupted, demo.Error);
        demo.Error.ShouldContain("Interrupted");
        demo.Error.ShouldNotContain("   at ");
        (await OwnersAsync()).ShouldNotContain(owner => IsOf(owner, id));
    }

    /// <summary>Ends when a container of that process is there.</summary>
    private static async Task ContainerOfAsync(string id)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!(await OwnersAsync()).Any(owner => IsOf(owner, id)))
        {
            if (TimeProvider.System.GetElapsedTime(begun) > Patience)
                Assert.Fail($"No container of the demo (process {id}) appeared within {Patience.TotalSeconds:0} s.");
        }
    }

    private static async Task<IEnumerable<string>> OwnersAsync() =>
        (await (await EngineFinder.FindAsync()).ListAsync("sshlab.owner")).Select(container => container.Labels["sshlab.owner"]);

    private static bool IsOf(string owner, string id) => owner.Contains($"/{id}/", StringComparison.Ordinal);
}
