using System.Runtime.CompilerServices;

namespace SshLab.Cli.Tests.Workflows;

/// <summary>The repository's folder <c>.github</c>.</summary>
internal static class GitHubFolder
{
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Here(), "..", "..", "..", ".github"));

    private static string Here([CallerFilePath] string path = "") => System.IO.Path.GetDirectoryName(path)!;
}
