using System.Globalization;
using SshLab.Containers.Labs;
using SshLab.Processes;

namespace SshLab.Containers.Engines;

/// <summary>
/// Starts Docker's daemon so that it outlives this process: through systemd where that runs the machine, else in a
/// session of its own.
/// </summary>
internal sealed record DockerDaemon
{
    private const string StartScript = """cd / && echo $$ && exec "$@" </dev/null >>"$log" 2>&1""";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>The command that becomes the daemon; another one is for a daemon apart from the machine's own.</summary>
    public IReadOnlyList<string> Command { get; init; } = ["dockerd"];

    /// <summary>The files that name running daemons, each with the program that it names.</summary>
    public IReadOnlyList<PidFile> PidFiles { get; init; } =
    [
        new("/var/run/docker.pid", "dockerd"),
        new("/var/run/docker/containerd/containerd.pid", "containerd"),
    ];

    /// <summary>What the daemon says, added to.</summary>
    public string LogFile { get; init; } = "/var/log/sshlab-dockerd.log";

    /// <summary>How long it may take until it answers.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Asks it; returns null when it answers, else why not.</summary>
    public Func<CancellationToken, Task<string?>> AskAsync { get; init; } = cancellationToken => EngineFinder.AskAsync("docker", cancellationToken);

    /// <summary>Whether systemd runs the machine, and with it the daemon.</summary>
    public bool BySystemd { get; init; } = Directory.Exists("/run/systemd/system");

    /// <summary>Told each step.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary>Starts it, unless it starts already, and waits until it answers.</summary>
    /// <exception cref="ToolFailedException">It did not answer in time, or ended; the message holds its last words.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (BySystemd)
        {
            Progress?.Report("Starting the service docker");
            (await new ProcessCommand("systemctl", "start", "docker").RunAsync(cancellationToken).ConfigureAwait(false)).OrThrow("`journalctl -u docker` says more.");
            await WaitAsync(null, cancellationToken).ConfigureAwait(false);
            return;
        }
        foreach (var file in PidFiles.Where(file => file.IsStale()))
        {
            Progress?.Report($"Removing {file.Path}: the {file.Program} it names is gone");
            File.Delete(file.Path);
        }
        var running = PidFiles.Where(file => file.Program == "dockerd").Select(file => file.Running()).FirstOrDefault(pid => pid is not null);
        await WaitAsync(running ?? await LaunchAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> LaunchAsync(CancellationToken cancellationToken)
    {
        Progress?.Report($"Starting dockerd; it stays, and logs to {LogFile}");
        // A session of its own: neither our end nor a Ctrl-C on our terminal reaches it.
        var command = new ProcessCommand("setsid", ["--fork", "sh", "-c", StartScript, "sh", .. Command]) with
        {
            Environment = new Dictionary<string, string?>
            {
                ["log"] = LogFile,
                // dockerd runs iptables, which a user's PATH may lack.
                ["PATH"] = $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/sbin",
            },
        };
        var launched = (await command.RunAsync(cancellationToken).ConfigureAwait(false)).OrThrow($"`setsid` and `sh` must be there, and {LogFile} writable.");
        return int.TryParse(launched.OutputText.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            ? pid
            : throw new ToolFailedException($"dockerd was not started: `{launched.Command}` printed '{launched.OutputText.Trim()}' {launched.Error.Trim()}. Check that {LogFile} can be written to.", launched);
    }

    private async Task WaitAsync(int? pid, CancellationToken cancellationToken)
    {
        string? failure = "";
        var begun = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(begun) < Patience)
        {
            failure = await AskAsync(cancellationToken).ConfigureAwait(false);
            if (failure is null)
                return;
            if (pid is not null && ProcessClock.StartTime(pid.Value) is null)
                throw new ToolFailedException($"dockerd ended before it answered. {LastWords()}");
            await Task.Delay(Pause, cancellationToken).ConfigureAwait(false);
        }
        throw new ToolFailedException($"dockerd did not answer `docker version` within {Patience.TotalSeconds:0} s ({failure}). {LastWords()}");
    }

    private string LastWords() => BySystemd ? "`journalctl -u docker` says more."
        : File.Exists(LogFile) ? $"The end of {LogFile}:\n{string.Join('\n', File.ReadLines(LogFile).TakeLast(12))}"
        : $"It left no log in {LogFile}.";
}
