using NUnit.Framework;
using Shouldly;
using SshLab.Processes;

namespace SshLab.Cli.Tests;

/// <summary>A watch that is told to end, or gets a Ctrl-C, puts the server back at once.</summary>
[Parallelizable(ParallelScope.All)]
public class WatchInterruptionTests
{
    [TestCase("INT")]
    [TestCase("TERM")]
    [TestCase("HUP")]
    public async Task A_watch_that_is_told_to_end_puts_everything_back_at_once(string signal)
    {
        await using var lab = await QuietLab.UpAsync(HangingWatch.Slow);
        var before = await QuietLab.StateAsync(lab);
        var (during, ended) = await HangingWatch.EndAsync(lab, $"lab:{lab.Name}", signal);

        during.ShouldContain("00-sshlab-watch.conf", Case.Sensitive, "the watch was under way");
        ended.ExitCode.ShouldBe(ExitCode.Interrupted, ended.Error);
        ended.Error.ShouldContain("Interrupted");
        (await QuietLab.StateAsync(lab)).ShouldBe(before);
        await HangingWatch.ShouldLogLittleAsync(lab);
    }

    [Test]
    public async Task Ctrl_c_in_a_terminal_reaches_all_processes_and_the_watch_over_ssh_is_put_back_all_the_same()
    {
        await using var lab = await QuietLab.UpAsync($"{HangingWatch.Slow}\ninstall -d -m 700 /root/.ssh; sed 's/^no-such-option //' /home/alice/.ssh/authorized_keys > /root/.ssh/authorized_keys");
        var before = await QuietLab.StateAsync(lab);
        var line = string.Join(' ', HangingWatch.Words(lab, $"ssh:root@127.0.0.1"));
        var typed = $$"""{ until {{Sshlab.Executable}} lab exec {{lab.Name}} -- test -e /tmp/tried; do sleep 0.1; done; printf '\003'; sleep 10; } | env --default-signal=INT,HUP script -qec "{{Sshlab.Executable}} {{line}}" /dev/null""";

        var shown = await new ProcessCommand("sh", "-c", typed) { Timeout = HangingWatch.Patience }.RunAsync();

        // A terminal as narrow as this one breaks lines.
        string.Join(' ', shown.OutputText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ShouldContain("Interrupted. What this run had started is removed.");
        (await QuietLab.StateAsync(lab)).ShouldBe(before);
        await HangingWatch.ShouldLogLittleAsync(lab);
    }
}
