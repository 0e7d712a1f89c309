using System.Runtime.CompilerServices;

namespace SshLab.LabTests.Readme;

/// <summary>What README shows is what runs.</summary>
public sealed class ReadmeExamplesTests
{
    public static IEnumerable<string> Examples()
    {
        var source = File.ReadAllText(Path.Combine(Here(), "ReadmeExamples.cs")).ReplaceLineEndings("\n");
        var body = source[source.IndexOf("    [Test]", StringComparison.Ordinal)..source.LastIndexOf('}')];
        return body.Split("\n\n    [Test]\n").Select(example => "[Test]\n" + Outdented(example.Replace("    [Test]\n", "", StringComparison.Ordinal).TrimEnd()));
    }

    [Test]
    public void Readme_shows_each_example_word_for_word()
    {
        var readme = File.ReadAllText(Path.Combine(Here(), "..", "..", "..", "README.md")).ReplaceLineEndings("\n");

        Examples().Count().ShouldBeGreaterThan(2);
        Examples().Where(example => !readme.Contains($"```csharp\n{example}\n```", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Outdented(string code) => string.Join('\n', code.Split('\n').Select(line => line.Length > 4 ? line[4..] : ""));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
