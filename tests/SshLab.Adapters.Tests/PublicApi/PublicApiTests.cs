using System.Reflection;
using System.Runtime.CompilerServices;
using PublicApiGenerator;
using SshLab.SshNet;
using SshLab.Testcontainers;

namespace SshLab.Adapters.Tests.PublicApi;

/// <summary>What users of the adapters' packages can see is a text that is reviewed: a change of it shows in the diff of the file beside this test.</summary>
public sealed class PublicApiTests
{
    public static IEnumerable<Assembly> Libraries => [typeof(SshNetShell).Assembly, typeof(SshLabBuilder).Assembly];

    [TestCaseSource(nameof(Libraries))]
    public void The_public_API_is_the_reviewed_one(Assembly library)
    {
        ArgumentNullException.ThrowIfNull(library);
        var api = library.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var file = Path.Combine(Here(), $"{library.GetName().Name}.txt");

        if (Environment.GetEnvironmentVariable("SSHLAB_WRITE_API") == "yes")
            File.WriteAllText(file, api);
        else
            api.ShouldBe(File.ReadAllText(file), "the public API has changed: LabAdapters=true SSHLAB_WRITE_API=yes dotnet test tests/SshLab.Adapters.Tests --filter PublicApi writes it anew, for review");
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
