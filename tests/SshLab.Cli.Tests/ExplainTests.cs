using NUnit.Framework;
using Shouldly;
using SshLab.Diagnosis;

namespace SshLab.Cli.Tests;

[Parallelizable(ParallelScope.All)]
public class ExplainTests
{
    private static IEnumerable<string> RuleIds => RuleBook.Rules.Select(rule => rule.Id);

    [TestCaseSource(nameof(RuleIds))]
    public async Task Every_finding_is_explained(string id)
    {
        var result = await Sshlab.TypedAsync($"explain {id}");
        result.ExitCode.ShouldBe(ExitCode.Done);
        result.OutputText.Length.ShouldBeGreaterThan(200);
        result.OutputText.ShouldNotContain("\u001b");
        result.Error.ShouldBeEmpty();
    }

    [Test]
    public async Task Without_an_id_all_findings_are_listed()
    {
        var lines = (await Sshlab.TypedAsync("explain")).OutputText.TrimEnd().Split('\n');
        lines.Select(line => line.Split(' ')[0]).ShouldBe(RuleIds);
    }

    [Test]
    public async Task A_page_can_be_read_by_programs()
    {
        var json = (await Sshlab.TypedAsync("explain home-writable-by-others --json")).Json();
        json["id"]!.GetValue<string>().ShouldBe("home-writable-by-others");
        json["cause"]!.GetValue<string>().ShouldBe("damage");
        json["page"]!.GetValue<string>().ShouldContain("StrictModes");
    }
}
