using Shouldly;
using SshLab.Containers.Labs;
using SshLab.Containers.Scenarios;
using SshLab.Diagnosis;
using SshLab.Logins;

namespace SshLab.LabTests.Readme;

/// <summary>README's example of a test of one's own, word for word, run like any other.</summary>
public sealed class ReadmeExampleTests
{
    [Test]
    public async Task A_key_is_refused_when_everybody_may_write_to_its_directory()
    {
        await using var lab = await Lab.StartAsync(new LabOptions
        {
            Image = "bookworm",
            Scenario = ScenarioCatalogue.Find("ssh-dir-world-writable"),
        });

        var report = await Diagnoser.DiagnoseAsync(lab.Target, lab.Root);

        report.Login.ShouldBe(LoginOutcome.Refused);
        report.Judgement.Findings.ShouldContain(finding => finding.Id == "ssh-dir-writable-by-others");
    }

    [Test]
    public void Readme_shows_the_test_above_word_for_word()
    {
        var source = File.ReadAllText(SourceFile()).ReplaceLineEndings("\n");
        var example = string.Join('\n', source[source.IndexOf("    [Test]", StringComparison.Ordinal)..source.IndexOf("\n\n    [Test]\n    public void Readme", StringComparison.Ordinal)]
            .Split('\n').Select(line => line.Length > 4 ? line[4..] : ""));

        File.ReadAllText(Path.Combine(Path.GetDirectoryName(SourceFile())!, "..", "..", "..", "README.md")).ShouldContain(example);
    }

    private static string SourceFile([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
