using System.Text.Json.Nodes;
using NUnit.Framework;
using Shouldly;
using SshLab.Processes;

namespace SshLab.Cli.Tests;

/// <summary>A lab that was started with <c>sshlab lab up</c>, as a user has one; removed with <c>lab down</c>.</summary>
internal sealed class CommandLab : IAsyncDisposable
{
    private CommandLab(JsonObject up)
    {
        Up = up;
    }

    /// <summary>What <c>lab up --json</c> printed.</summary>
    public JsonObject Up { get; }

    public string Name => Text("name");

    /// <summary>The words that name its login to every command, ssh's own options included.</summary>
    public IReadOnlyList<string> Login =>
    [
        $"{Text("user")}@{Text("host")}", "-p", $"{Up["port"]!.GetValue<int>()}", "-i", Text("identityFile"), "-F", "/dev/null",
        "-o", $"UserKnownHostsFile={Text("knownHostsFile")}", "-oStrictHostKeyChecking=yes", "-oIdentitiesOnly=yes",
    ];

    public static async Task<CommandLab> UpAsync(params IReadOnlyList<string> words)
    {
        var result = await Sshlab.RunAsync(["lab", "up", .. words, "--json"]);
        result.ExitCode.ShouldBe(ExitCode.Done, result.Error);
        return new CommandLab(result.Json());
    }

    public string Text(string property) => Up[property]!.GetValue<string>();

    /// <summary>Runs a shell line as root inside.</summary>
    public Task<ProcessResult> ExecAsync(string line) => Sshlab.RunAsync(["lab", "exec", Name, "--", "sh", "-c", line]);

    /// <summary>Runs a command about its login, seen through it.</summary>
    public Task<ProcessResult> RunAsync(string command, params IReadOnlyList<string> words) =>
        Sshlab.RunAsync([command, .. Login, "--via", $"lab:{Name}", .. words]);

    /// <summary>Returns the mode of alice's home directory.</summary>
    public async Task<string> HomeModeAsync() => (await ExecAsync("stat -c %a /home/alice")).OutputText.Trim();

    public async ValueTask DisposeAsync() =>
        (await Sshlab.RunAsync(["lab", "down", Name])).ExitCode.ShouldBe(ExitCode.Done, $"The lab {Name} could not be removed.");
}
