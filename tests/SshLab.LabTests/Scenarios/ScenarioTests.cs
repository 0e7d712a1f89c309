using SshLab.Containers.Images;
using SshLab.Containers.Scenarios;
using SshLab.Diagnosis;
using SshLab.LabTests.Labs;
using SshLab.Logins;

namespace SshLab.LabTests.Scenarios;

/// <summary>Every scenario on every image: broken for real, refused by a real sshd, diagnosed, mended, logged in to, and undone.</summary>
public sealed class ScenarioTests
{
    private static int _told;

    [TearDown]
    public void Say_how_far_it_is()
    {
        ScenarioResults.Note(TestContext.CurrentContext);
        if (Interlocked.Increment(ref _told) is var told && told % 50 == 0)
            new TestProgress().Report($"{told} scenarios are done");
    }

    [CancelAfter(180_000)]
    [TestCaseSource(typeof(ScenarioCases), nameof(ScenarioCases.All))]
    public async Task A_scenario_ends_as_it_says_and_can_be_undone(IScenario scenario, LabImage image, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(image);
        ImageSetUp.Require(image);
        await using var stage = await LabStage.StartAsync($"{scenario.Id}-{image.Name}", image, cancellationToken);
        await stage.TellAsync(() => new ScenarioStory(stage, scenario, cancellationToken).TellAsync());
    }

    [CancelAfter(180_000)]
    [TestCaseSource(typeof(ScenarioCases), nameof(ScenarioCases.HealthyHosts))]
    public async Task A_healthy_host_has_no_finding_above_advice(LabImage image, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(image);
        ImageSetUp.Require(image);
        await using var stage = await LabStage.StartAsync($"healthy-{image.Name}", image, cancellationToken);
        await stage.TellAsync(async () =>
        {
            var report = await stage.DiagnoseAsync(cancellationToken);

            report.Login.ShouldBe(LoginOutcome.Accepted);
            report.Judgement.Findings.ShouldAllBe(finding => finding.Severity == Severity.Advice);
            var unseen = RuleBook.Judge(report.Facts with { Login = null });
            unseen.Findings.ShouldAllBe(finding => finding.Severity == Severity.Advice);
        });
    }
}
