using SshLab.Cli.Output;
using SshLab.Containers.Labs;

namespace SshLab.Cli.Commands;

/// <summary>
/// <c>lab exec NAME -- CMD…</c>, written so and for a lab with a door: scripts call it in a loop, and there the parser of all commands,
/// colours and the lab's entry cost as much as the rest. Everything else is <see cref="LabExecCommand"/>'s.
/// </summary>
internal static class LabExecShortcut
{
    /// <summary>Runs the program; null when it is not that command, or not that easy. Ctrl-C ends us, and with us the program.</summary>
    public static async Task<int?> TryAsync(string[] arguments)
    {
        if (arguments is not ["lab", "exec", var name, "--", _, ..] || LabDoor.TryOpen(name, arguments[4..]) is not { } opened)
            return null;
        await using var process = opened;
        return await Terminal.PassThroughAsync(process, CancellationToken.None);
    }
}
