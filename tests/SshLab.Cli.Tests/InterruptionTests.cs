using NUnit.Framework;
using Shouldly;
using SshLab.Containers.Engines;
using SshLab.Processes;

namespace SshLab.Cli.Tests;

public class InterruptionTests
{
    /// <summary>Prints the command's process id, and interrupts it after a while as the terminal's Ctrl-C would.</summary>
    private const string Interrupted = "(sleep \"$1\"; kill -INT $$) >/dev/null 2>&1 & echo $$; exec \"$0\" demo";

    [TestCase("0.3")]
    [TestCase("1.5")]
    [TestCase("3")]
    public async Task An_interrupted_demo_removes_what_it_had_started(string seconds)
    {
        var demo = await new ProcessCommand("sh", "-c", Interrupted, Path.Combine(AppContext.BaseDirectory, "SshLab.Cli"), seconds) { Timeout = TimeSpan.FromMinutes(2) }.RunAsync();
        demo.ExitCode.ShouldBe(ExitCode.Interrupted, demo.Error);
        demo.Error.ShouldContain("Interrupted");
        demo.Error.ShouldNotContain("   at ");

        var pid = demo.OutputText.Split('\n')[0];
        var engine = await EngineFinder.FindAsync();
        (await engine.ListAsync("sshlab.owner")).Select(container => container.Labels["sshlab.owner"])
            .ShouldNotContain(owner => owner.Contains($"/{pid}/", StringComparison.Ordinal));
    }
}
