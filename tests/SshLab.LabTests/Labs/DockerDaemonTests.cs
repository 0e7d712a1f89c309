using SshLab.Containers.Engines;
using SshLab.Processes;

namespace SshLab.LabTests.Labs;

/// <summary>A second daemon, with everything of its own, beside the one that the other tests use.</summary>
[Parallelizable(ParallelScope.Self)]
[CancelAfter(180_000)]
public sealed class DockerDaemonTests
{
    private readonly string _root = Directory.CreateTempSubdirectory("sshlab-daemon-").FullName;

    [SetUp]
    public void Needs_root_and_dockerd()
    {
        if (!Environment.IsPrivilegedProcess || !ProgramPath.Exists("dockerd"))
            Assert.Ignore("Only root can start a daemon, and dockerd must be installed.");
    }

    [TearDown]
    public async Task Stop()
    {
        foreach (var file in Daemon().PidFiles)
        {
            if (file.Running() is { } pid)
                await SignalAsync("TERM", pid);
        }
        await new ProcessCommand("sh", "-c", "umount \"$1\"/exec/netns/* 2>/dev/null; rm -rf \"$1\"", "sh", _root).RunAsync();
    }

    [Test]
    public async Task A_daemon_is_started_in_a_session_of_its_own_and_again_after_it_was_killed(CancellationToken cancellationToken)
    {
        await Daemon().StartAsync(cancellationToken);
        var first = Pid().ShouldNotBeNull();
        (await SessionAsync(first)).ShouldNotBe(await SessionAsync(Environment.ProcessId));

        await SignalAsync("KILL", first);
        // What a later process with the daemon's number looks like: alive, and another program.
        await File.WriteAllTextAsync(Path.Combine(_root, "docker.pid"), $"{Environment.ProcessId}", cancellationToken);
        List<string> said = [];
        await (Daemon() with { Progress = new Said(said) }).StartAsync(cancellationToken);
        Pid().ShouldNotBeNull().ShouldNotBe(first);
        said.ShouldContain(line => line.StartsWith("Removing ", StringComparison.Ordinal) && line.Contains("docker.pid", StringComparison.Ordinal));
    }

    [Test]
    public async Task A_daemon_that_ends_at_once_is_an_error_with_its_last_words(CancellationToken cancellationToken)
    {
        var daemon = Daemon() with { Command = ["unshare", "--net", "dockerd", "--no-such-option"] };
        var error = await Should.ThrowAsync<ToolFailedException>(() => daemon.StartAsync(cancellationToken));
        error.Message.ShouldContain("ended before it answered");
        error.Message.ShouldContain("no-such-option");
    }

    private DockerDaemon Daemon()
    {
        var socket = $"unix://{_root}/docker.sock";
        return new DockerDaemon
        {
            // A network of its own first: a daemon without a bridge takes away the bridge that it finds.
            Command = ["unshare", "--net", "dockerd", "--data-root", $"{_root}/data", "--exec-root", $"{_root}/exec", "--pidfile", $"{_root}/docker.pid", "--host", socket, "--bridge=none", "--iptables=false"],
            PidFiles = [new($"{_root}/docker.pid", "dockerd"), new($"{_root}/exec/containerd/containerd.pid", "containerd")],
            LogFile = Path.Combine(_root, "log"),
            BySystemd = false,
            AskAsync = async cancellationToken =>
            {
                var answer = await new ProcessCommand("docker", "--host", socket, "version").RunAsync(cancellationToken);
                return answer.ExitCode == 0 ? null : answer.Error.Trim();
            },
        };
    }

    private int? Pid() => new PidFile(Path.Combine(_root, "docker.pid"), "dockerd").Running();

    private static async Task<string> SessionAsync(int pid) =>
        (await new ProcessCommand("ps", "-o", "sid=", "-p", $"{pid}").RunAsync()).OrThrow("ps must know the process.").OutputText.Trim();

    // Sends the signal and waits, for 20 seconds at most, until the process has ended.
    private static Task<ProcessResult> SignalAsync(string signal, int pid) =>
        new ProcessCommand("sh", "-c", "kill -\"$1\" \"$2\"; tail --pid=\"$2\" -f /dev/null", "sh", signal, $"{pid}") { Timeout = TimeSpan.FromSeconds(20) }.RunAsync();

    private sealed class Said(List<string> lines) : IProgress<string>
    {
        public void Report(string value) => lines.Add(value);
    }
}
