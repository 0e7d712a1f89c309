using NUnit.Framework;
using Shouldly;
using SshLab.Processes;

namespace SshLab.Cli.Tests;

/// <summary>
/// A watch that ends early: on Ctrl-C it puts the server back at once, and one that was killed is put back by the server itself. That takes
/// a minute: fixtures begin in alphabetical order, and this one has to be among the first.
/// </summary>
[Parallelizable(ParallelScope.All)]
public class AbandonedWatchTests
{
    /// <summary>The first login of alice's waits for a command that takes its time.</summary>
    private const string Slow = """
        printf '#!/bin/sh\n[ -e /tmp/tried ] || { : > /tmp/tried; exec sleep 30; }\n' > /usr/local/bin/slow
        chmod 755 /usr/local/bin/slow
        printf 'Match User alice\n    AuthorizedKeysCommand /usr/local/bin/slow\n    AuthorizedKeysCommandUser nobody\n' > /etc/ssh/sshd_config.d/50-slow.conf
        read_again
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Command = Path.Combine(AppContext.BaseDirectory, "SshLab.Cli");

    [TestCase("INT")]
    [TestCase("TERM")]
    [TestCase("HUP")]
    public async Task A_watch_that_is_told_to_end_puts_everything_back_at_once(string signal)
    {
        await using var lab = await QuietLab.UpAsync(Slow);
        var before = await QuietLab.StateAsync(lab);
        var (during, ended) = await EndAsync(lab, $"lab:{lab.Name}", signal);

        during.ShouldContain("00-sshlab-watch.conf", Case.Sensitive, "the watch was under way");
        ended.ExitCode.ShouldBe(ExitCode.Interrupted, ended.Error);
        ended.Error.ShouldContain("Interrupted");
        (await QuietLab.StateAsync(lab)).ShouldBe(before);
        await ShouldLogLittleAsync(lab);
    }

    [Test]
    public async Task A_watch_that_is_killed_is_put_back_by_the_server()
    {
        await using var lab = await QuietLab.UpAsync(Slow);
        var before = await QuietLab.StateAsync(lab);
        var (during, _) = await EndAsync(lab, $"lab:{lab.Name}", "KILL");

        during.ShouldContain("00-sshlab-watch.conf", Case.Sensitive, "the watch was under way");
        var begun = TimeProvider.System.GetTimestamp();
        while ((await QuietLab.StateAsync(lab)) is var now && now != before)
        {
            if (TimeProvider.System.GetElapsedTime(begun) > Patience)
                Assert.Fail($"The server did not put the watch back within {Patience.TotalSeconds:0} s:\n{now}");
            await Task.Delay(TimeSpan.FromSeconds(2));
        }
        await ShouldLogLittleAsync(lab);
    }

    [Test]
    public async Task Ctrl_c_in_a_terminal_reaches_all_processes_and_the_watch_over_ssh_is_put_back_all_the_same()
    {
        await using var lab = await QuietLab.UpAsync($"{Slow}\ninstall -d -m 700 /root/.ssh; sed 's/^no-such-option //' /home/alice/.ssh/authorized_keys > /root/.ssh/authorized_keys");
        var before = await QuietLab.StateAsync(lab);
        var line = string.Join(' ', Words(lab, $"ssh:root@127.0.0.1"));
        var typed = $$"""{ until {{Command}} lab exec {{lab.Name}} -- test -e /tmp/tried; do sleep 0.1; done; printf '\003'; sleep 10; } | env --default-signal=INT,HUP script -qec "{{Command}} {{line}}" /dev/null""";

        var shown = await new ProcessCommand("sh", "-c", typed) { Timeout = Patience }.RunAsync();

        // A terminal as narrow as this one breaks lines.
        string.Join(' ', shown.OutputText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ShouldContain("Interrupted. What this run had started is removed.");
        (await QuietLab.StateAsync(lab)).ShouldBe(before);
        await ShouldLogLittleAsync(lab);
    }

    /// <summary>Runs a watch whose login hangs, sends it the signal then, and returns how the server was at that moment, and how the command ended.</summary>
    private static async Task<(string During, ProcessResult Ended)> EndAsync(CommandLab lab, string via, string signal)
    {
        var announced = new TaskCompletionSource<string>();
        // Whoever runs the tests in the background may have them ignore Ctrl-C, and what ignores it hands that on.
        var running = new ProcessCommand("sh", ["-c", "echo $$; exec env --default-signal=INT,HUP \"$0\" \"$@\"", Command, .. Words(lab, via)]) { Timeout = Patience, OnLine = said => announced.TrySetResult(said) }.RunAsync();
        var id = await announced.Task.WaitAsync(Patience);
        var begun = TimeProvider.System.GetTimestamp();
        while ((await lab.ExecAsync("test -e /tmp/tried")).ExitCode != 0)
        {
            if (TimeProvider.System.GetElapsedTime(begun) > Patience)
                Assert.Fail("The watched login was not tried.");
        }
        var during = await QuietLab.StateAsync(lab);
        (await new ProcessCommand("sh", "-c", "kill -\"$1\" \"$0\"", id, signal).RunAsync()).ExitCode.ShouldBe(0);
        return (during, await running);
    }

    private static IReadOnlyList<string> Words(CommandLab lab, string via) => ["diagnose", .. lab.Login, "--via", via, "--watch"];

    private static async Task ShouldLogLittleAsync(CommandLab lab)
    {
        // The session of the login that was given up goes on for a while, as talkative as it began.
        await lab.ExecAsync("""
            for process in /proc/[0-9]*; do
                case $(tr '\0' ' ' < "$process/cmdline" 2>/dev/null) in 'sshd: alice'*|'sleep 30'*) kill -KILL "${process#/proc/}" ;; esac
            done
            : > /var/log/sshd.log
            """);
        await lab.RunAsync("diagnose");
        (await lab.ExecAsync("cat /var/log/sshd.log")).OutputText.ShouldNotContain("debug1", Case.Sensitive, "sshd runs with its old configuration again");
    }
}
