using System.Text;
using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.Tests.Facts;

/// <summary>A home directory of its own, for an account that only the probe's script believes in: it is this process's uid.</summary>
internal sealed class TemporaryHome : IDisposable
{
    public TemporaryHome()
    {
        Root = Directory.CreateTempSubdirectory("probe").FullName;
        File.SetUnixFileMode(Root, (UnixFileMode)Convert.ToInt32("755", 8));
        Home = Path.Combine(Root, "home");
        Directory.CreateDirectory(Ssh);
        File.WriteAllText(Path.Combine(Ssh, "authorized_keys"), "");
    }

    public string Root { get; }

    /// <summary>The account's uid and gid; null is this process's own.</summary>
    public int? Uid { get; init; }

    public string Home { get; }

    public string Ssh => Path.Combine(Home, ".ssh");

    public string KeyFile => Path.Combine(Ssh, "authorized_keys");

    /// <summary>The shell named by its words (<c>sh</c>; <c>busybox ash</c>), for which the account <c>tester</c> exists, and no sshd.</summary>
    public IShell Shell(params string[] words) => new WithAccount(words, Home, Uid is null ? "$(command id -u)" : $"{Uid}");

    public async Task RunAsync(string script) =>
        (await new ProcessCommand("sh", "-ec", $"cd \"$1\"; {script}", "sh", Home).RunAsync()).OrThrow("Correct the test's seed.");

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private sealed class WithAccount(string[] words, string home, string uid) : IShell
    {
        public string Via => "local";

        public async Task<ShellResult> RunAsync(ShellScript script, CancellationToken cancellationToken = default)
        {
            var prelude = $$"""
                getent() {
                    case "$1 ${2:-}" in
                        'passwd '|'passwd tester') printf 'tester:x:%s:%s::%s:/bin/sh\n' {{uid}} {{uid}} {{ShellQuoting.Quote(home)}} ;;
                        passwd*) return 2 ;;
                        'group '*) printf 'group%s:x:%s:\n' "$2" "$2" ;;
                    esac
                }
                id() { case $1 in -G) echo {{uid}} ;; *) command id "$@" ;; esac; }

                """;
            var command = new ProcessCommand(words[0], words[1..]) { Input = Encoding.UTF8.GetBytes(prelude + script.Render()), Timeout = script.Timeout };
            var result = await command.RunAsync(cancellationToken);
            return new ShellResult(result.ExitCode, result.Output, result.Error);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
