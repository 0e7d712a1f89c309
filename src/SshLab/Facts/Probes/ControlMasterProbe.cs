using System.Text.RegularExpressions;
using SshLab.Processes;
using SshLab.Shells;

namespace SshLab.Facts.Probes;

/// <summary>Asks ssh whether an earlier connection stays open that every later <c>ssh</c> to the same place would go through. Nothing is sent to the server.</summary>
internal static partial class ControlMasterProbe
{
    /// <summary>Returns the process id of the master; null when there is no socket, or nobody answers at it.</summary>
    public static async Task<int?> FindAsync(Target target, string? controlPath, CancellationToken cancellationToken)
    {
        if (controlPath is null or "none" || !File.Exists(controlPath))
            return null;
        var command = new ProcessCommand("ssh", target.SshArguments("-O", "check")) { Timeout = TimeSpan.FromSeconds(5), Environment = SshOptions.Environment };
        var result = await command.RunAsync(cancellationToken).ConfigureAwait(false);
        return result.ExitCode == 0 && Running().Match(result.Error) is { Success: true } match && int.TryParse(match.Groups["pid"].Value, out var pid) ? pid : null;
    }

    [GeneratedRegex(@"\(pid=(?<pid>[0-9]{1,9})\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Running();
}
