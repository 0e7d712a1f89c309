using System.Text;
using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.Tests.Repairs;

/// <summary>A shell of this machine by name: the same scripts must work in each.</summary>
internal sealed class ProgramShell(ProcessCommand command) : IShell
{
    public const string Sh = "sh";
    public const string Busybox = "busybox";

    private readonly DirectoryInfo? _applets;

    private ProgramShell(ProcessCommand command, DirectoryInfo applets) : this(command) => _applets = applets;

    public string Via => "local";

    /// <summary>Opens a shell by name; a test is not run where this machine has it not.</summary>
    public static async Task<IShell> OpenAsync(string name)
    {
        if (name == Sh)
            return new LocalShell();
        Tests.Shells.Busybox.Require();
        var applets = Directory.CreateTempSubdirectory("sshlab-busybox-");
        (await new ProcessCommand("busybox", "--install", "-s", applets.FullName).RunAsync()).OrThrow("Look at the applets of this busybox.");
        return new ProgramShell(
            new ProcessCommand("busybox", "ash") { Environment = new Dictionary<string, string?> { ["PATH"] = applets.FullName } }, applets);
    }

    public async Task<ShellResult> RunAsync(ShellScript script, CancellationToken cancellationToken = default)
    {
        var result = await (command with { Input = Encoding.UTF8.GetBytes(script.Render()), Timeout = script.Timeout }).RunAsync(cancellationToken);
        return new ShellResult(result.ExitCode, result.Output, result.Error);
    }

    public ValueTask DisposeAsync()
    {
        _applets?.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
