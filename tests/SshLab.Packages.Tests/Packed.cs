using System.Reflection;
using System.Runtime.CompilerServices;
using SshLab.Processes;

namespace SshLab.Packages.Tests;

/// <summary>The packages, as <c>dotnet pack</c> makes them of what was built, once for all tests.</summary>
[SetUpFixture]
public sealed class Packed
{
    private static readonly string Configuration = typeof(Packed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static readonly string? LabAdapters = typeof(Packed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "LabAdapters").Value;

    /// <summary>The adapters' packages; none where the adapters are off.</summary>
    public static IReadOnlyList<string> Adapters { get; } = LabAdapters == "true" ? ["SshLab.SshNet", "SshLab.Testcontainers"] : [];

    /// <summary>The libraries' packages.</summary>
    public static IReadOnlyList<string> Libraries { get; } = ["SshLab", "SshLab.Containers", .. Adapters];

    /// <summary>All packages that are made.</summary>
    public static IReadOnlyList<string> Ids { get; } = [.. Libraries, "SshLab.Cli"];

    /// <summary>The folder that has them.</summary>
    public static string Folder { get; } = Directory.CreateTempSubdirectory("sshlab-packages-").FullName;

    /// <summary>The repository's folder.</summary>
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    /// <summary>The version of them all.</summary>
    public static string Version { get; } = typeof(Target).Assembly.GetName().Version!.ToString(3);

    /// <summary>Returns the package's file.</summary>
    public static string File(string id, string extension = "nupkg") => Path.Combine(Folder, $"{id}.{Version}.{extension}");

    /// <summary>Packs one project into a folder.</summary>
    public static async Task PackAsync(string id, string folder) =>
        await DotnetAsync([], "pack", Path.Combine(Repository, "src", id, $"{id}.csproj"), "--no-build", $"-p:LabAdapters={LabAdapters}", "--configuration", Configuration, "--output", folder);

    /// <summary>Runs <c>dotnet</c> to its end, which must be a good one, with these variables in its environment besides.</summary>
    public static async Task<ProcessResult> DotnetAsync(IEnumerable<KeyValuePair<string, string?>> environment, params IReadOnlyList<string> words)
    {
        var command = new ProcessCommand("dotnet", words) { Environment = environment.ToDictionary(), Timeout = TimeSpan.FromMinutes(5), OutputLimit = 1024 * 1024 };
        var result = await command.RunAsync(TestContext.CurrentContext.CancellationToken);
        result.ExitCode.ShouldBe(0, $"{result.OutputText}\n{result.Error}");
        return result;
    }

    [OneTimeSetUp]
    public async Task Everything_is_packed()
    {
        foreach (var id in Ids)
            await PackAsync(id, Folder);
    }

    [OneTimeTearDown]
    public void The_packages_go() => Directory.Delete(Folder, recursive: true);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
