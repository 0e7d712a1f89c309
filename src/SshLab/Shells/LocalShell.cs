using System.Text;
using SshLab.Processes;

namespace SshLab.Shells;

/// <summary>This machine itself, with the rights of this process: the way in <c>local</c>.</summary>
public sealed class LocalShell : IShell
{
    /// <inheritdoc/>
    public string Via => "local";

    /// <inheritdoc/>
    /// <exception cref="ToolFailedException">The script ran longer than its timeout, or there is no <c>sh</c>.</exception>
    public async Task<ShellResult> RunAsync(ShellScript script, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(script);
        var command = new ProcessCommand("sh") { Input = Encoding.UTF8.GetBytes(script.Render()), Timeout = script.Timeout };
        var result = await command.RunAsync(cancellationToken).ConfigureAwait(false);
        return new ShellResult(result.ExitCode, result.Output, result.Error);
    }

    /// <summary>Does nothing: there is nothing to close.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
