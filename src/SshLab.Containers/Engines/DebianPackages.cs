using SshLab.Processes;

namespace SshLab.Containers.Engines;

/// <summary>Installs packages on a Debian-like machine, saying so.</summary>
internal static class DebianPackages
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Returns why packages cannot be installed here; null when they can.</summary>
    public static string? Obstacle() =>
        !ProgramPath.Exists("apt-get") ? "this is not a Debian-like machine (no apt-get)"
        : !Environment.IsPrivilegedProcess ? "only root can install packages"
        : null;

    /// <summary>The command that a person would type.</summary>
    public static string ByHand(IReadOnlyList<string> packages) => $"sudo apt-get install {string.Join(' ', packages)}";

    /// <summary>Installs packages without their recommendations.</summary>
    /// <param name="packages">Their names.</param>
    /// <param name="purpose">What for, as the end of a sentence.</param>
    /// <param name="progress">Told each step.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ToolFailedException">They cannot be installed here, or apt failed.</exception>
    public static async Task InstallAsync(IReadOnlyList<string> packages, string purpose, IProgress<string>? progress, CancellationToken cancellationToken)
    {
        if (Obstacle() is { } obstacle)
            throw new ToolFailedException($"{string.Join(", ", packages)} must be installed for {purpose}, and {obstacle}. Run `{ByHand(packages)}`, and try again.");
        progress?.Report($"Installing {string.Join(", ", packages)} for {purpose}");
        await AptAsync(["update"], packages, cancellationToken).ConfigureAwait(false);
        await AptAsync(["install", "--yes", "--no-install-recommends", .. packages], packages, cancellationToken).ConfigureAwait(false);
    }

    private static async Task AptAsync(IReadOnlyList<string> arguments, IReadOnlyList<string> packages, CancellationToken cancellationToken)
    {
        // Another package manager may be at work on a machine that has just booted: wait for it rather than fail.
        var command = new ProcessCommand("apt-get", ["--quiet", "-o", "DPkg::Lock::Timeout=120", .. arguments]) with
        {
            Timeout = Patience,
            Environment = new Dictionary<string, string?> { ["DEBIAN_FRONTEND"] = "noninteractive" },
        };
        (await command.RunAsync(cancellationToken).ConfigureAwait(false)).OrThrow($"Run `{ByHand(packages)}` by hand to see more, then try again.");
    }
}
