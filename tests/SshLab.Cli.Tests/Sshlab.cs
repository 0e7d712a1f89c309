using System.Text;
using System.Text.Json.Nodes;
using NUnit.Framework;
using Shouldly;
using SshLab.Processes;

namespace SshLab.Cli.Tests;

/// <summary>The command as a user types it: the built executable, as a process of its own.</summary>
internal static class Sshlab
{
    /// <summary>Runs it with the words of a command line; blanks divide them.</summary>
    public static Task<ProcessResult> TypedAsync(string line) =>
        RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Runs it with these words, and writes the transcript to the test's output.</summary>
    public static async Task<ProcessResult> RunAsync(IReadOnlyList<string> words, string input = "", IReadOnlyDictionary<string, string?>? environment = null)
    {
        var result = await new ProcessCommand(Executable, words)
        {
            Input = Encoding.UTF8.GetBytes(input),
            Environment = environment ?? new Dictionary<string, string?>(),
            Timeout = TimeSpan.FromMinutes(5),
        }.RunAsync(TestContext.CurrentContext.CancellationToken);
        await TestContext.Out.WriteLineAsync($"$ sshlab {string.Join(' ', words)}\n{result.OutputText}{result.Error}[exit {result.ExitCode}]\n");
        return result;
    }

    /// <summary>Runs a line of sh in which <c>sshlab</c> is the command, with its redirections.</summary>
    public static async Task<ProcessResult> InShellAsync(string line, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var result = await new ProcessCommand("sh", "-c", $"sshlab() {{ \"$0\" \"$@\"; }}\n{line}", Executable)
        {
            Environment = environment ?? new Dictionary<string, string?>(),
            Timeout = TimeSpan.FromMinutes(2),
        }.RunAsync(TestContext.CurrentContext.CancellationToken);
        await TestContext.Out.WriteLineAsync($"$ {line}\n{result.OutputText}{result.Error}[exit {result.ExitCode}]\n");
        return result;
    }

    /// <summary>Returns standard output as the one JSON object it must be.</summary>
    public static JsonObject Json(this ProcessResult result) =>
        JsonNode.Parse(result.OutputText).ShouldBeOfType<JsonObject>(result.OutputText);

    /// <summary>Makes sure that the failure is told in words that help: no stack trace, nothing on standard output.</summary>
    public static ProcessResult ShouldFailInWords(this ProcessResult result, int exitCode)
    {
        result.ExitCode.ShouldBe(exitCode, result.Error);
        result.Error.ShouldStartWith("sshlab: ");
        result.Error.ShouldNotContain("   at ");
        result.Error.ShouldNotContain("Exception");
        result.OutputText.ShouldBeEmpty();
        return result;
    }

    /// <summary>Where it is.</summary>
    public static string Executable { get; } = Path.Combine(AppContext.BaseDirectory, "SshLab.Cli");
}
