using System.Formats.Tar;

namespace SshLab.Testcontainers.Engines;

/// <summary>A tar file that only this user can read, and that is gone when it is closed. All in it belongs to root.</summary>
internal static class TemporaryArchive
{
    /// <summary>Packs a folder's files, by their paths in it.</summary>
    public static Task<FileStream> OfFolderAsync(string folder, CancellationToken cancellationToken) => OfAsync(folder, "", cancellationToken);

    /// <summary>Packs a file, or a folder with all in it, under a name.</summary>
    public static async Task<FileStream> OfAsync(string path, string name, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var archive = new FileStream(Path.Combine(Path.GetTempPath(), $"sshlab-{Guid.NewGuid():N}.tar"), options);
        try
        {
            var writer = new TarWriter(archive, leaveOpen: true);
            await using (writer.ConfigureAwait(false))
            {
                foreach (var (file, entry) in Directory.Exists(path) ? Under(path, name) : [(path, name)])
                    await AddAsync(writer, file, entry, cancellationToken).ConfigureAwait(false);
            }
            archive.Position = 0;
            return archive;
        }
        catch
        {
            await archive.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    // A link is packed as a link: what it leads to may be a circle.
    private static IEnumerable<(string File, string Entry)> Under(string folder, string name)
    {
        if (name.Length > 0)
            yield return (folder, name);
        foreach (var path in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
        {
            var entry = name.Length > 0 ? $"{name}/{Path.GetFileName(path)}" : Path.GetFileName(path);
            if (Directory.Exists(path) && new DirectoryInfo(path).LinkTarget is null)
            {
                foreach (var below in Under(path, entry))
                    yield return below;
            }
            else
            {
                yield return (path, entry);
            }
        }
    }

    private static async Task AddAsync(TarWriter writer, string path, string name, CancellationToken cancellationToken)
    {
        FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        var isLink = info.LinkTarget is not null;
        var kind = isLink ? TarEntryType.SymbolicLink : info is DirectoryInfo ? TarEntryType.Directory : TarEntryType.RegularFile;
        var entry = new PaxTarEntry(kind, name) { Uid = 0, Gid = 0 };
        if (isLink)
            entry.LinkName = info.LinkTarget!;
        else if (!OperatingSystem.IsWindows())
            entry.Mode = info.UnixFileMode;
        if (kind == TarEntryType.RegularFile)
            entry.DataStream = File.OpenRead(path);
        await using ((entry.DataStream ?? Stream.Null).ConfigureAwait(false))
            await writer.WriteEntryAsync(entry, cancellationToken).ConfigureAwait(false);
    }
}
