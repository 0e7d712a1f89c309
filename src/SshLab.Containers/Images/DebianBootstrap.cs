using SshLab.Containers.Engines;
using SshLab.Containers.Labs;
using SshLab.Processes;

namespace SshLab.Containers.Images;

/// <summary>Makes a root file system from the Debian mirror with <c>mmdebstrap</c>, which is installed first where it is missing.</summary>
internal sealed class DebianBootstrap(IProgress<string>? progress)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>Writes the archive.</summary>
    /// <exception cref="ToolFailedException">mmdebstrap cannot be had, or failed; the message holds its last lines.</exception>
    public async Task MakeAsync(LabImage image, string archive, CancellationToken cancellationToken)
    {
        if (!ProgramPath.Exists("mmdebstrap"))
            await DebianPackages.InstallAsync(["mmdebstrap", "gpg", "libdistro-info-perl", "mount"], $"a base for {image.Suite} without a registry", progress, cancellationToken).ConfigureAwait(false);
        progress?.Report($"Making a base for {image.Suite} from the Debian mirror");
        var scratch = Path.Combine(StateDirectory.Builds, $"base-{image.Suite}.tmp");
        StateDirectory.CreatePrivate(scratch);
        try
        {
            var command = new ProcessCommand("mmdebstrap", Arguments(image, archive)) with
            {
                Timeout = Patience,
                OnLine = line => progress?.Report($"{image.Suite}: {line}"),
                // A killed run leaves its half-made tree where the next one finds and removes it.
                Environment = new Dictionary<string, string?> { ["TMPDIR"] = scratch, ["DEBIAN_FRONTEND"] = "noninteractive" },
            };
            (await command.RunAsync(cancellationToken).ConfigureAwait(false)).OrThrow(DiskSpace.NextStep);
        }
        finally
        {
            StateFiles.TryRemove(scratch);
        }
    }

    /// <summary>Returns the arguments: a minimal system of that release, from mmdebstrap's own default mirror.</summary>
    internal static IReadOnlyList<string> Arguments(LabImage image, string archive)
    {
        List<string> arguments = ["--variant=minbase"];
        if (image.ReleaseMayBeStale)
            arguments.Add("--aptopt=Acquire::Check-Valid-Until \"false\"");
        return [.. arguments, image.Suite, archive];
    }
}
