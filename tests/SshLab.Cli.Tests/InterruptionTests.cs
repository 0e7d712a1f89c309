using NUnit.Framework;
using Shouldly;
using SshLab.Processes;

namespace SshLab.Cli.Tests;

public class InterruptionTests
{
    // `timeout` passes the interrupt on as the terminal's Ctrl-C would, and reports the command's own exit code.
    [TestCase("0.3")]
    [TestCase("1.5")]
    [TestCase("3")]
    public async Task An_interrupted_demo_removes_what_it_had_started(string seconds)
    {
        var result = await new ProcessCommand("timeout", "--preserve-status", "--signal=INT", seconds, Path.Combine(AppContext.BaseDirectory, "SshLab.Cli"), "demo") { Timeout = TimeSpan.FromMinutes(2) }.RunAsync();
        result.ExitCode.ShouldBeOneOf([ExitCode.Interrupted, ExitCode.Done], result.Error);
        result.Error.ShouldNotContain("   at ");
        (await Sshlab.TypedAsync("lab prune --json")).Json()["removed"]!.AsArray().ShouldBeEmpty();
    }
}
