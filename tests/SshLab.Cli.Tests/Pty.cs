using SshLab.Processes;

namespace SshLab.Cli.Tests;

/// <summary>The command on a terminal, as <c>script</c> of util-linux makes one.</summary>
internal static class Pty
{
    /// <summary>Returns what the terminal was sent.</summary>
    public static async Task<string> RunAsync(string line, string environment = "TERM=xterm")
    {
        var command = $"env {environment} {Path.Combine(AppContext.BaseDirectory, "SshLab.Cli")} {line}";
        var result = await new ProcessCommand("script", "-qec", command, "/dev/null") { Timeout = TimeSpan.FromSeconds(30) }.RunAsync();
        return result.OutputText;
    }
}
