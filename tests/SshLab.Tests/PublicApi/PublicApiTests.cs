using System.Reflection;
using NUnit.Framework;
using PublicApiGenerator;
using Shouldly;
using SshLab.Containers.Labs;
using SshLab.Tests.Architecture;

namespace SshLab.Tests.PublicApi;

/// <summary>What users of the packages can see is a text that is reviewed: a change of it shows in the diff of the file beside this test.</summary>
public sealed class PublicApiTests
{
    public static IEnumerable<Assembly> Libraries => [typeof(Target).Assembly, typeof(Lab).Assembly];

    [TestCaseSource(nameof(Libraries))]
    public void The_public_API_is_the_reviewed_one(Assembly library)
    {
        ArgumentNullException.ThrowIfNull(library);
        var api = library.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var file = Path.Combine(Repository.Root, "tests", "SshLab.Tests", "PublicApi", $"{library.GetName().Name}.txt");

        if (Environment.GetEnvironmentVariable("SSHLAB_WRITE_API") == "yes")
            File.WriteAllText(file, api);
        else
            api.ShouldBe(File.ReadAllText(file), "the public API has changed: SSHLAB_WRITE_API=yes dotnet test tests/SshLab.Tests --filter PublicApi writes it anew, for review");
    }
}
