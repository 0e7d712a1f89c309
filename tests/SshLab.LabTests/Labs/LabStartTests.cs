using System.Diagnostics;
using SshLab.Containers.Labs;
using SshLab.Processes;

namespace SshLab.LabTests.Labs;

public sealed class LabStartTests
{
    [Test]
    public async Task A_lab_starts_and_a_real_ssh_logs_in()
    {
        var clock = Stopwatch.StartNew();
        await using var lab = await Lab.StartAsync(new LabOptions { Progress = new TestProgress() });
        var started = clock.Elapsed;
        var login = await new ProcessCommand("ssh", [.. lab.Target.SshArguments("-o", "BatchMode=yes"), "id -un"]).RunAsync();
        await TestContext.Progress.WriteLineAsync($"start {started.TotalMilliseconds:0} ms, first login after {clock.Elapsed.TotalMilliseconds:0} ms");
        login.OutputText.Trim().ShouldBe("alice", login.Error);
        (await lab.SshdLogAsync()).ShouldContain("Accepted publickey for alice");
    }
}
