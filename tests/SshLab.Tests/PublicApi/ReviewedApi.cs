using System.Reflection;
using PublicApiGenerator;
using Shouldly;

namespace SshLab.Tests.PublicApi;

/// <summary>The public API of a library as a text beside the tests.</summary>
internal static class ReviewedApi
{
    /// <summary>Holds the library against its text; with SSHLAB_WRITE_API=yes it writes the text.</summary>
    /// <param name="library">The library.</param>
    /// <param name="folder">Where its text is.</param>
    /// <param name="command">What writes it anew, for whoever changed the API.</param>
    public static void Check(Assembly library, string folder, string command)
    {
        var api = library.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var file = Path.Combine(folder, $"{library.GetName().Name}.txt");
        if (Environment.GetEnvironmentVariable("SSHLAB_WRITE_API") == "yes")
            File.WriteAllText(file, api);
        else
            api.ShouldBe(File.ReadAllText(file), $"the public API has changed: {command} writes it anew, for review");
    }
}
