using System.Globalization;
using System.Text;
using Renci.SshNet;
using Renci.SshNet.Common;
using SshLab.Shells;

namespace SshLab.SshNet.Running;

/// <summary>
/// Ends what a script has started on the host, over a second session of the same connection. Closing the first one ends nothing: sshd sends no hangup where there is
/// no terminal, and of the signals that SSH can ask it for it delivers none to root's processes.
/// </summary>
/// <remarks>Source: OpenSSH <c>session.c</c>, <c>session_signal_req</c> ("session signalling requires privilege separation"); each session is a process group of its own (<c>setsid</c>).</remarks>
internal static class RemoteEnd
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(5);

    // Its group is its own, unless a forced command stands between it and sshd.
    private const string Script = """
        group=
        if { read -r stat < "/proc/$process/stat"; } 2> /dev/null; then
            set -f
            set -- ${stat##*) }
            group=$3
        else
            group=$(ps -o pgid= -p "$process" | tr -d ' ')
        fi
        [ "${group:-0}" -gt 1 ] || exit 0
        kill -s TERM -- "-$group" 2> /dev/null
        asked=0
        while kill -s 0 -- "-$group" 2> /dev/null && [ "$asked" -lt 10 ]; do
            asked=$((asked + 1))
            sleep 0.1 2> /dev/null || sleep 1
        done
        kill -s KILL -- "-$group" 2> /dev/null
        :
        """;

    /// <summary>Ends the process with all of its group: politely, and after a second without asking.</summary>
    public static async Task OfAsync(SshClient client, int process)
    {
        var script = new ShellScript(Script) { Variables = new Dictionary<string, string> { ["process"] = process.ToString(CultureInfo.InvariantCulture) } };
        // The connection may be what was lost, or no second session allowed (MaxSessions 1): nothing more can be done from here then.
        await Task.Run(() => Run(client, script.Render())).WaitAsync(Within).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static void Run(SshClient client, string script)
    {
        using var command = client.CreateCommand("exec sh");
        command.CommandTimeout = Within;
        var running = command.ExecuteAsync();
        using (var input = command.CreateInputStream())
            input.Write(Encoding.UTF8.GetBytes(script));
        running.GetAwaiter().GetResult();
    }
}
