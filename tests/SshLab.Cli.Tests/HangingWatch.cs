using NUnit.Framework;
using Shouldly;
using SshLab.Processes;

namespace SshLab.Cli.Tests;

/// <summary>A watch whose login hangs, so that there is time to end it.</summary>
internal static class HangingWatch
{
    /// <summary>The first login of alice's waits for a command that takes its time.</summary>
    public const string Slow = """
        printf '#!/bin/sh\n[ -e /tmp/tried ] || { : > /tmp/tried; exec sleep 30; }\n' > /usr/local/bin/slow
        chmod 755 /usr/local/bin/slow
        printf 'Match User alice\n    AuthorizedKeysCommand /usr/local/bin/slow\n    AuthorizedKeysCommandUser nobody\n' > /etc/ssh/sshd_config.d/50-slow.conf
        read_again
        """;

    /// <summary>How long anything here may take.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(2);

    /// <summary>Runs such a watch, sends it the signal then, and returns how the server was at that moment, and how the command ended.</summary>
    public static async Task<(string During, ProcessResult Ended)> EndAsync(CommandLab lab, string via, string signal)
    {
        var announced = new TaskCompletionSource<string>();
        // Whoever runs the tests in the background may have them ignore Ctrl-C, and what ignores it hands that on.
        var running = new ProcessCommand("sh", ["-c", "echo $$; exec env --default-signal=INT,HUP \"$0\" \"$@\"", Sshlab.Executable, .. Words(lab, via)]) { Timeout = Patience, OnLine = said => announced.TrySetResult(said) }.RunAsync();
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

    /// <summary>The words of its command line.</summary>
    public static IReadOnlyList<string> Words(CommandLab lab, string via) => ["diagnose", .. lab.Login, "--via", via, "--watch"];

    /// <summary>Makes sure that sshd logs no more than before.</summary>
    public static async Task ShouldLogLittleAsync(CommandLab lab)
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
