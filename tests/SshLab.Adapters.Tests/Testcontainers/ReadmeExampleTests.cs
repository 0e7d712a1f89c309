using SshLab.Logins;
using SshLab.Testcontainers;

namespace SshLab.Adapters.Tests.Testcontainers;

/// <summary>README's example of a host from Testcontainers, word for word, run like any other test.</summary>
public sealed class ReadmeExampleTests
{
    [Test]
    public async Task Everybody_may_write_to_the_directory_until_it_is_mended()
    {
        await using var host = new SshLabBuilder().WithImage("bookworm").WithScenario("ssh-dir-world-writable").Build();
        await host.StartAsync();

        var report = await host.DiagnoseAsync();
        report.Judgement.Findings.ShouldContain(finding => finding.Id == "ssh-dir-writable-by-others");

        await host.FixAsync();
        (await LoginProbe.TryAsync(host.Target)).Outcome.ShouldBe(LoginOutcome.Accepted);
        (await host.ExecAsync(["stat", "-c", "%a", "/home/alice/.ssh"])).Stdout.ShouldBe("775\n");
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
