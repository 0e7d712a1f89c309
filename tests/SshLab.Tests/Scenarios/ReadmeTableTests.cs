using NUnit.Framework;
using Shouldly;
using SshLab.Tests.Architecture;

namespace SshLab.Tests.Scenarios;

/// <summary>README shows every scenario; the table is made from the catalogue, so that it cannot grow old.</summary>
public sealed class ReadmeTableTests
{
    private const string Begin = "<!-- scenarios: begin -->\n";
    private const string End = "<!-- scenarios: end -->";

    [Test]
    public void README_shows_the_scenarios_as_they_are()
    {
        var file = Path.Combine(Repository.Root, "README.md");
        var text = File.ReadAllText(file);
        var from = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var to = text.IndexOf(End, StringComparison.Ordinal);
        from.ShouldBeGreaterThan(Begin.Length);
        to.ShouldBeGreaterThanOrEqualTo(from);
        if (Environment.GetEnvironmentVariable("SSHLAB_WRITE_README") == "yes")
            File.WriteAllText(file, text[..from] + ScenarioTable.Markdown() + text[to..]);
        else
            text[from..to].ShouldBe(ScenarioTable.Markdown(), "the table is out of date: SSHLAB_WRITE_README=yes dotnet test tests/SshLab.Tests --filter ReadmeTable writes it anew");
    }
}
