using Docker.DotNet;
using Docker.DotNet.Models;

namespace SshLab.Testcontainers.Engines;

/// <summary>Copies into a container as the engine's command does: into a folder that is there, else under the name that is given.</summary>
internal sealed class CopyIn(IDockerClient client, string container)
{
    // Go's mode of a directory, as the API has it.
    private const uint Directory = 1u << 31;

    /// <summary>Copies a file, or a folder with all in it.</summary>
    public async Task RunAsync(string source, string destination, CancellationToken cancellationToken)
    {
        var target = destination.TrimEnd('/');
        var (folder, name) = await IsFolderAsync(destination, cancellationToken).ConfigureAwait(false)
            ? (destination, Path.GetFileName(source.TrimEnd('/')))
            : (target[..(target.LastIndexOf('/') + 1)], target[(target.LastIndexOf('/') + 1)..]);
        var archive = await TemporaryArchive.OfAsync(source, name, cancellationToken).ConfigureAwait(false);
        await using (archive.ConfigureAwait(false))
            await client.Containers.ExtractArchiveToContainerAsync(container, new CopyToContainerParameters { Path = folder.Length == 0 ? "/" : folder }, archive, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> IsFolderAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var found = await client.Containers.GetArchiveFromContainerAsync(container, new ContainerPathStatParameters { Path = path }, statOnly: true, cancellationToken).ConfigureAwait(false);
            return (found.Stat.Mode & Directory) != 0;
        }
        catch (DockerContainerNotFoundException)
        {
            // The path is not there; or the container is not, which the copying will say.
            return false;
        }
    }
}
