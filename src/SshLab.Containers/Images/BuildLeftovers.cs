using System.Security.Cryptography;
using System.Text;
using SshLab.Containers.Engines;
using SshLab.Containers.Labs;

namespace SshLab.Containers.Images;

/// <summary>Finds and removes what builds that were cut short left behind.</summary>
internal static class BuildLeftovers
{
    /// <summary>Marks what is built for this user, whose locks say when nothing is.</summary>
    public static string Mark => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(StateDirectory.Builds)))[..12];

    /// <summary>Removes containers and untagged images of builds, and files, unless a build is under way.</summary>
    public static async Task<IReadOnlyList<string>> RemoveAsync(IContainerEngine engine, CancellationToken cancellationToken)
    {
        List<string> removed = [];
        using var turns = BuildTurns.TryTakeAll();
        if (turns is null)
            return removed;
        var label = $"{LabLabels.Building}={Mark}";
        foreach (var container in await engine.ListAsync(label, cancellationToken).ConfigureAwait(false))
        {
            await engine.RemoveAsync(container.Id, cancellationToken).ConfigureAwait(false);
            removed.Add($"build container {container.Name}");
        }
        await engine.RemoveDanglingImagesAsync(label, cancellationToken).ConfigureAwait(false);
        removed.AddRange(Directory.EnumerateFileSystemEntries(StateDirectory.Builds).Where(StateFiles.TryRemove).Select(path => $"build files {path}"));
        return removed;
    }
}
