using System.Reflection;
using NUnit.Framework;
using SshLab.Containers.Labs;
using SshLab.Tests.Architecture;

namespace SshLab.Tests.PublicApi;

/// <summary>What users of the packages can see is a text that is reviewed: a change of it shows in the diff of the file beside this test.</summary>
public sealed class PublicApiTests
{
    public static IEnumerable<Assembly> Libraries => [typeof(Target).Assembly, typeof(Lab).Assembly];

    [TestCaseSource(nameof(Libraries))]
    public void The_public_API_is_the_reviewed_one(Assembly library) => ReviewedApi.Check(
        library, Path.Combine(Repository.Root, "tests", "SshLab.Tests", "PublicApi"), "SSHLAB_WRITE_API=yes dotnet test tests/SshLab.Tests --filter PublicApi");
}
