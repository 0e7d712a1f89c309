using System.Reflection;
using System.Runtime.CompilerServices;
using SshLab.SshNet;
using SshLab.Testcontainers;
using SshLab.Tests.PublicApi;

namespace SshLab.Adapters.Tests.PublicApi;

/// <summary>What users of the adapters' packages can see is a text that is reviewed: a change of it shows in the diff of the file beside this test.</summary>
public sealed class PublicApiTests
{
    public static IEnumerable<Assembly> Libraries => [typeof(SshNetShell).Assembly, typeof(SshLabBuilder).Assembly];

    [TestCaseSource(nameof(Libraries))]
    public void The_public_API_is_the_reviewed_one(Assembly library) =>
        ReviewedApi.Check(library, Here(), "LabAdapters=true SSHLAB_WRITE_API=yes dotnet test tests/SshLab.Adapters.Tests --filter PublicApi");

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
