using System.Security.Cryptography;

namespace SshLab.LabTests.Scenarios;

/// <summary>The folder of this machine in which a scenario has its client's files.</summary>
internal static class ClientFolder
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    /// <summary>Returns kind, mode and a digest of the content of all that is in it; owners and times do not count.</summary>
    public static HostSnapshot Look(string? folder)
    {
        if (folder is null)
            return new HostSnapshot(new Dictionary<string, string>());
        var paths = new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything);
        return new HostSnapshot(paths.ToDictionary(path => path.FullName, Describe));
    }

    private static string Describe(FileSystemInfo path)
    {
        var mode = Convert.ToString((int)path.UnixFileMode, 8);
        // A socket or a FIFO has the attributes of a file too; like an empty file it has no length, and no content to read.
        return path switch
        {
            { LinkTarget: { } target } => $"link to {target}",
            FileInfo { Exists: true, Length: > 0 } file => $"file {mode} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file.FullName)))}",
            _ => $"{path.Attributes} {mode}",
        };
    }
}
