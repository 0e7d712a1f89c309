using Shouldly;

namespace SshLab.Cli.Tests;

/// <summary>A lab whose sshd logs as little as others do, and refuses alice's key without a word.</summary>
internal static class QuietLab
{
    private const string Quiet = """
        set -e
        read_again() {
            told=$(stat -c '%i %y %z' /run/sshd.pid)
            kill -HUP 1
            tries=0
            # Told to write no such file, sshd only takes it away.
            until { now=$(stat -c '%i %y %z' /run/sshd.pid 2>/dev/null) && [ "$now" != "$told" ] && [ -s /run/sshd.pid ]; } || [ "$tries" -gt 20 ]; do sleep 0.1; tries=$((tries + 1)); done
        }
        sed -i 's/^LogLevel .*/LogLevel INFO/' /etc/ssh/sshd_config.d/00-lab.conf
        sed -i 's/^/no-such-option /' /home/alice/.ssh/authorized_keys
        read_again
        : > /var/log/sshd.log
        """;

    private const string State = """
        find /etc/ssh -printf '%p %m %u %T@ %i\n' | sort
        cat /etc/ssh/sshd_config /etc/ssh/sshd_config.d/* 2>/dev/null
        for process in /proc/[0-9]*; do
            name=
            { read -r name < "$process/comm"; } 2>/dev/null || :
            case $name in sshd) tr '\0' ' ' < "$process/cmdline" | sed -n 's/[0-9]* of .*/\n/p' ;; esac
        done
        ls /run/sshlab-watch 2>/dev/null || echo no watch is left
        """;

    public static async Task<CommandLab> UpAsync(string prepared = "")
    {
        var lab = await CommandLab.UpAsync("bullseye");
        var made = await lab.ExecAsync($"{Quiet}\n{prepared}");
        made.ExitCode.ShouldBe(0, made.Error);
        return lab;
    }

    /// <summary>Returns what a watch may change: sshd's files to the last byte and second, the sshd that run, and a watch's own files.</summary>
    public static async Task<string> StateAsync(CommandLab lab) => (await lab.ExecAsync(State)).OutputText;
}
